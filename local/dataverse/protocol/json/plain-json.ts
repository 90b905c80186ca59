import { type Json, JsonNumber } from './json';

/** Turns plain JavaScript data (metadata bodies, statistics) into Json; `undefined` properties are left out. */
export function plainJson(value: unknown): Json {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' || typeof value === 'bigint') return new JsonNumber(String(value));
  if (value instanceof JsonNumber) return value;
  if (Array.isArray(value)) return value.map(plainJson);
  if (typeof value !== 'object') throw new TypeError(`A ${typeof value} is not JSON.`);
  const entries = Object.entries(value).filter(([, content]) => content !== undefined);
  return Object.fromEntries(entries.map(([name, content]) => [name, plainJson(content)]));
}
