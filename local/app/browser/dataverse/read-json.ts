export type Json = Readonly<Record<string, unknown>>;

/** The value as an object; an empty one when it is none. What the server leaves out reads as absent, never as a crash. */
export const asObject = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};

/** The value as a list; an empty one when it is none. */
export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The value as text; empty when it is none. Numbers and booleans are written out. */
export const asText = (value: unknown): string => {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
};

/** The value as a number, or undefined. */
export const asNumber = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
