import { type SqlValue } from '../../store/database';
import { quoted } from '../../store/stored-column';

/** A piece of SQL and the values of its question marks, in order. Text comes from this folder and from metadata, never from a request. */
export interface SqlText {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

/** ``sql`${column} = ${bound(value)}` ``: the parts are pieces themselves, so nothing can be spliced in that is not one. */
export function sql(strings: TemplateStringsArray, ...parts: readonly SqlText[]): SqlText {
  const text = strings.map((piece, index) => piece + (parts[index]?.text ?? '')).join('');
  return { text, values: parts.flatMap((part) => part.values) };
}

export const bound = (value: SqlValue): SqlText => ({ text: '?', values: [value] });

/** A name of the metadata, quoted. */
export const named = (name: string): SqlText => ({ text: quoted(name), values: [] });

export const joined = (pieces: readonly SqlText[], separator: string): SqlText => ({
  text: pieces.map((piece) => piece.text).join(separator),
  values: pieces.flatMap((piece) => piece.values),
});

export const TRUE: SqlText = { text: '1', values: [] };
export const FALSE: SqlText = { text: '0', values: [] };

/** All of them must hold; of none it is true. */
export const allOf = (terms: readonly SqlText[]): SqlText => grouped(terms, ' AND ') ?? TRUE;

export const anyOf = (terms: readonly SqlText[]): SqlText => grouped(terms, ' OR ') ?? FALSE;

function grouped(terms: readonly SqlText[], separator: string): SqlText | undefined {
  return terms.length > 1 ? sql`(${joined(terms, separator)})` : terms[0];
}
