/** The table whose rows decide about those of another, and the lookup that leads there; both keys have the same name. */
export interface Parent {
  readonly table: string;
  readonly id: string;
}

/**
 * Lines have no owner of their own that counts: who may read or change an order, invoice or quote does so with its lines, and nobody else
 * does. Their privilege is the document's (`prvReadOrder`), and their relationship to it is parental (Web API reference of `salesorder`:
 * `order_details`).
 */
const PARENTS: ReadonlyMap<string, Parent> = new Map([
  ['salesorderdetail', { table: 'salesorder', id: 'salesorderid' }],
  ['invoicedetail', { table: 'invoice', id: 'invoiceid' }],
  ['quotedetail', { table: 'quote', id: 'quoteid' }],
]);

/** The parent of a table's rows; undefined for tables whose rows belong to themselves. */
export const parentOf = (table: string): Parent | undefined => PARENTS.get(table);
