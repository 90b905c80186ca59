import { type Result } from '@o2c/core/kernel';

/** The value of something the demo never expects to be refused. Throws with the refusal. */
export function must<T>(what: string, result: Result<T, { readonly code: string }>): T {
  if (result.ok) return result.value;
  throw new Error(`The demo stops: ${what}: ${JSON.stringify(result.error)}`);
}
