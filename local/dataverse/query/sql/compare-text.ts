import { type Sign, SIGNS } from './compare-number';
import { bound, sql, type SqlText } from './sql-text';
import { globPattern } from './text-pattern';

const ASCII = /^[\x20-\x7e\t\r\n]*$/;

/**
 * Text against text without regard to case. The column's own collation folds ASCII letters and has the index; a text with other letters
 * is matched by GLOB, which folds them all, behind a range over its ASCII beginning that the index can serve.
 */
export function compareText(column: SqlText, operator: Sign, text: string): SqlText {
  if (operator !== 'eq' || ASCII.test(text)) return sql`${column} ${SIGNS[operator]} ${bound(text)}`;
  return matchText(column, globPattern('literal', text), text);
}

/** `column` matches the GLOB pattern, and begins with the ASCII characters that `beginning` begins with. */
export function matchText(column: SqlText, pattern: string, beginning: string): SqlText {
  const prefix = /^[\x20-\x24\x26-\x5a\x5c\x5d\x5e\x60-\x7d]*/.exec(beginning)?.[0] ?? '';
  const match = sql`${column} GLOB ${bound(pattern)}`;
  if (prefix === '') return match;
  return sql`(${column} >= ${bound(prefix)} AND ${column} < ${bound(following(prefix))} AND ${match})`;
}

/** The first text after all that begin with `prefix`. Letters are compared in lower case, where `~` is the last of ASCII. */
const following = (prefix: string): string =>
  prefix.slice(0, -1) + String.fromCharCode((prefix.toLowerCase().codePointAt(prefix.length - 1) ?? 0) + 1);
