import { type Json, JsonNumber, type JsonObject } from './json';

/** Deeper payloads than this have no honest use and would only exhaust the stack. */
const MAXIMUM_DEPTH = 100;

interface Cursor {
  readonly text: string;
  at: number;
}

/** Reads JSON without turning numbers into doubles. Throws SyntaxError naming the position. */
export function readJson(text: string): Json {
  const cursor: Cursor = { text: text.startsWith('\uFEFF') ? text.slice(1) : text, at: 0 };
  const value = readValue(cursor, 0);
  skipSpace(cursor);
  if (cursor.at !== cursor.text.length) throw unexpected(cursor);
  return value;
}

function readValue(cursor: Cursor, depth: number): Json {
  if (depth > MAXIMUM_DEPTH) throw new SyntaxError(`The JSON is nested deeper than ${MAXIMUM_DEPTH} levels.`);
  skipSpace(cursor);
  switch (cursor.text[cursor.at]) {
    case '{':
      return readObject(cursor, depth);
    case '[':
      return readArray(cursor, depth);
    case '"':
      return readString(cursor);
    case 't':
      return readWord(cursor, 'true', true);
    case 'f':
      return readWord(cursor, 'false', false);
    case 'n':
      return readWord(cursor, 'null', null);
    case undefined:
      throw unexpected(cursor);
    default:
      return readNumber(cursor);
  }
}

function readObject(cursor: Cursor, depth: number): JsonObject {
  const object = Object.create(null) as Record<string, Json>;
  cursor.at++;
  if (take(cursor, '}')) return object;
  for (;;) {
    skipSpace(cursor);
    const name = readString(cursor);
    if (!take(cursor, ':')) throw unexpected(cursor);
    object[name] = readValue(cursor, depth + 1);
    if (take(cursor, '}')) return object;
    if (!take(cursor, ',')) throw unexpected(cursor);
  }
}

function readArray(cursor: Cursor, depth: number): readonly Json[] {
  const items: Json[] = [];
  cursor.at++;
  if (take(cursor, ']')) return items;
  for (;;) {
    items.push(readValue(cursor, depth + 1));
    if (take(cursor, ']')) return items;
    if (!take(cursor, ',')) throw unexpected(cursor);
  }
}

function readString(cursor: Cursor): string {
  if (cursor.text[cursor.at] !== '"') throw unexpected(cursor);
  const start = cursor.at;
  let end = cursor.text.indexOf('"', start + 1);
  while (end > 0 && precedingBackslashes(cursor.text, end) % 2 === 1) end = cursor.text.indexOf('"', end + 1);
  if (end < 0) throw new SyntaxError(`Unterminated string in JSON at position ${start}.`);
  cursor.at = end + 1;
  // The platform's parser settles escapes and control characters.
  return JSON.parse(cursor.text.slice(start, end + 1)) as string;
}

function precedingBackslashes(text: string, position: number): number {
  let count = 0;
  while (text[position - 1 - count] === '\\') count++;
  return count;
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

function readNumber(cursor: Cursor): JsonNumber {
  NUMBER.lastIndex = cursor.at;
  const match = NUMBER.exec(cursor.text);
  if (!match) throw unexpected(cursor);
  cursor.at = NUMBER.lastIndex;
  return new JsonNumber(match[0]);
}

function readWord<T>(cursor: Cursor, word: string, value: T): T {
  if (!cursor.text.startsWith(word, cursor.at)) throw unexpected(cursor);
  cursor.at += word.length;
  return value;
}

function take(cursor: Cursor, character: string): boolean {
  skipSpace(cursor);
  if (cursor.text[cursor.at] !== character) return false;
  cursor.at++;
  return true;
}

function skipSpace(cursor: Cursor): void {
  for (;;) {
    const code = cursor.text.charCodeAt(cursor.at);
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return;
    cursor.at++;
  }
}

const unexpected = (cursor: Cursor): SyntaxError =>
  cursor.at >= cursor.text.length
    ? new SyntaxError('Unexpected end of JSON.')
    : new SyntaxError(`Unexpected character '${cursor.text[cursor.at] ?? ''}' in JSON at position ${cursor.at}.`);
