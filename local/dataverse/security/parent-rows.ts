import { type Condition } from '../query/record-query';

/** Alias of the parent in the condition; no query has it, for its scope is the restriction's own. */
export const PARENT = 'parent';

/**
 * Lines have no owner of their own that counts: who may read an order, invoice or quote reads its lines, and nobody else does. Their privilege is
 * the document's (`prvReadOrder`), and their relationship to it is parental (Web API reference of `salesorder`: `order_details`).
 */
const PARENTS: ReadonlyMap<string, { readonly table: string; readonly id: string }> = new Map([
  ['salesorderdetail', { table: 'salesorder', id: 'salesorderid' }],
  ['invoicedetail', { table: 'invoice', id: 'invoiceid' }],
  ['quotedetail', { table: 'quote', id: 'quoteid' }],
]);

/** The rows whose parent satisfies a condition on the alias `parent`; undefined for tables whose rows belong to themselves. */
export function withReadableParent(table: string, parentFilter: Condition): Condition | undefined {
  const parent = PARENTS.get(table);
  if (parent === undefined) return undefined;
  const link = {
    alias: PARENT,
    table: parent.table,
    type: 'exists' as const,
    from: parent.id,
    to: parent.id,
    columns: [],
    filter: parentFilter,
    orders: [],
    links: [],
  };
  return { kind: 'exists', link };
}
