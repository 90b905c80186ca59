import { ok, refuse, type Result } from '@o2c/core/kernel';

/** Strings are matched first, so that digits inside them are left alone. */
const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * Reads posted JSON so that a number is told from text and keeps every digit: each comes as `{ exact: '12.30' }`. `__proto__` is a name like any
 * other (JSON.parse makes it an own member, and nothing here copies members by name).
 */
export function readBody(text: string): Result<unknown, { readonly code: 'body.not-json' }> {
  try {
    JSON.parse(text);
    return ok(
      JSON.parse(
        text.replace(STRING_OR_NUMBER, (token) => (token.startsWith('"') ? token : `{"exact":"${token}"}`)),
      ) as unknown,
    );
  } catch {
    // What is wrong with it is the sender's to find: the parser's words would name our inside.
    return refuse({ code: 'body.not-json' });
  }
}
