/** Whether a part of the context really has a method. Types promise all of them; canvas hosts leave some out (spec/ux.md 1.6). */
export const hasMethod = (part: unknown, name: string): boolean =>
  typeof part === 'object' && part !== null && typeof Reflect.get(part, name) === 'function';
