import { DataverseError } from '../../errors/dataverse-error';

/** `name(value)` or `name(a=1,b='x')` of a resource path. */
export interface PathSegment {
  readonly name: string;
  readonly arguments?: readonly PathArgument[];
}

/** A key value or a function argument; `value` is the literal as written: `'x'`, `12`, a GUID, `@p1`, `{…}`. */
export interface PathArgument {
  readonly name?: string;
  readonly value: string;
}

/** Splits a resource path into segments. Slashes, commas and brackets inside quotes belong to the literal; `''` is a quote in it. */
export function parsePath(encoded: string): readonly PathSegment[] {
  return splitOutsideQuotes(decode(encoded), '/')
    .filter((text) => text !== '')
    .map(parseSegment);
}

function parseSegment(text: string): PathSegment {
  const open = text.indexOf('(');
  if (open < 0) return { name: text };
  if (!text.endsWith(')')) throw badPath(text);
  const inner = text.slice(open + 1, -1).trim();
  const parts = inner === '' ? [] : splitOutsideQuotes(inner, ',');
  return { name: text.slice(0, open), arguments: parts.map(parseArgument) };
}

function parseArgument(text: string): PathArgument {
  const named = /^\s*([A-Za-z_@][\w.@]*)\s*=\s*([\s\S]*?)\s*$/.exec(text);
  if (named?.[1] !== undefined && named[2] !== undefined) return { name: named[1], value: named[2] };
  return { value: text.trim() };
}

/** Splits at a separator that stands outside single quotes and outside nested (), [] and {}. */
function splitOutsideQuotes(text: string, separator: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === "'") quoted = !quoted;
    else if (!quoted && '([{'.includes(character)) depth++;
    else if (!quoted && ')]}'.includes(character)) depth--;
    else if (!quoted && depth === 0 && character === separator) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  if (quoted) throw badPath(text);
  return [...parts, text.slice(start)];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw badPath(text);
  }
}

const badPath = (text: string): DataverseError =>
  new DataverseError(400, '0x80060888', `Bad Request - Error in query syntax: '${text}'.`);
