/** A document with prices: its own table, the table of its lines and the lookup that joins them. */
export interface PricedDocument {
  readonly table: string;
  readonly lineTable: string;
  /** The line's lookup to the document. */
  readonly parent: string;
  /** Copy on the line of the document's `ispricelocked`, where there is one. */
  readonly lineLock?: string;
}

const DOCUMENTS: readonly PricedDocument[] = [
  { table: 'opportunity', lineTable: 'opportunityproduct', parent: 'opportunityid' },
  { table: 'quote', lineTable: 'quotedetail', parent: 'quoteid' },
  {
    table: 'salesorder',
    lineTable: 'salesorderdetail',
    parent: 'salesorderid',
    lineLock: 'salesorderispricelocked',
  },
  { table: 'invoice', lineTable: 'invoicedetail', parent: 'invoiceid', lineLock: 'invoiceispricelocked' },
];

const BY_TABLE: ReadonlyMap<string, PricedDocument> = new Map(DOCUMENTS.map((document) => [document.table, document]));
const BY_LINE: ReadonlyMap<string, PricedDocument> = new Map(
  DOCUMENTS.map((document) => [document.lineTable, document]),
);

/** The kind of document whose own table this is (page price-calculation-opportunity-quote-order-invoice-records). */
export const documentOf = (table: string): PricedDocument | undefined => BY_TABLE.get(table);

/** The kind of document whose lines stand in this table. */
export const documentOfLine = (table: string): PricedDocument | undefined => BY_LINE.get(table);
