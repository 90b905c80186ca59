import { documentOf, type PricedDocument } from '../pricing/priced-documents';

/** The tables of a kind of document that there is. */
export function documentNamed(table: string): PricedDocument {
  const document = documentOf(table);
  if (!document) throw new Error(`${table} is no document with lines`);
  return document;
}
