import { badQuery } from './odata-error';
import { type Token, type TokenKind } from './token';

/** Longest first where one pattern is the beginning of another: a guid may begin like a number, a date like both. */
const PATTERNS: readonly (readonly [TokenKind, RegExp])[] = [
  ['guid', /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![\w-])/iy],
  ['date', /\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?(?![\w-])/iy],
  ['number', /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?[mdfl]?(?![\w.])/iy],
  ['name', /[@$]?[a-z_][\w]*(?:\.[a-z_][\w]*)*/iy],
  ['symbol', /[(),/:;=*-]/y],
];

/** Cuts a query option into tokens. Refuses characters that begin none, and text or JSON without an end, as the platform words it. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let position = skipSpace(text, 0);
  while (position < text.length) {
    const token = tokenAt(text, position);
    tokens.push(token);
    position = skipSpace(text, position + token.text.length);
  }
  tokens.push({ kind: 'end', text: '', position: text.length });
  return tokens;
}

function tokenAt(text: string, position: number): Token {
  const first = text.charAt(position);
  if (first === "'") return { kind: 'string', text: quotedText(text, position), position };
  if (first === '[' || first === '{') return { kind: 'json', text: bracketed(text, position), position };
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = position;
    const match = pattern.exec(text);
    if (match) return { kind, text: match[0], position };
  }
  throw badQuery(`Syntax error: character '${first}' is not valid at position ${position} in '${text}'.`);
}

/** A quote inside the text is written twice. */
function quotedText(text: string, start: number): string {
  let position = start + 1;
  for (;;) {
    const quote = text.indexOf("'", position);
    if (quote < 0) throw badQuery(`There is an unterminated literal at position ${text.length} in '${text}'.`);
    if (text.charAt(quote + 1) !== "'") return text.slice(start, quote + 1);
    position = quote + 2;
  }
}

/** JSON up to the bracket that closes it; brackets inside either kind of quotes do not count. */
function bracketed(text: string, start: number): string {
  let depth = 0;
  for (let position = start; position < text.length; position += 1) {
    const character = text.charAt(position);
    if (character === '"' || character === "'") position = endOfQuotes(text, position);
    else if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth -= 1;
    if (depth === 0) return text.slice(start, position + 1);
  }
  throw badQuery(`There is an unterminated literal at position ${text.length} in '${text}'.`);
}

function endOfQuotes(text: string, start: number): number {
  const quote = text.charAt(start);
  for (let position = start + 1; position < text.length; position += 1) {
    if (quote === '"' && text.charAt(position) === '\\') position += 1;
    else if (text.charAt(position) === quote) return position;
  }
  throw badQuery(`There is an unterminated literal at position ${text.length} in '${text}'.`);
}

function skipSpace(text: string, start: number): number {
  let position = start;
  while (position < text.length && /\s/.test(text.charAt(position))) position += 1;
  return position;
}
