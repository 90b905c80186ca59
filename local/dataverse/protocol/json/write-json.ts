import { type Json, JsonNumber } from './json';

/** Writes JSON; numbers appear exactly as their text. */
export function writeJson(value: Json): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (value instanceof JsonNumber) return value.text;
  if (Array.isArray(value)) return `[${value.map(writeJson).join(',')}]`;
  const properties = Object.entries(value).map(([name, content]) => `${JSON.stringify(name)}:${writeJson(content)}`);
  return `{${properties.join(',')}}`;
}
