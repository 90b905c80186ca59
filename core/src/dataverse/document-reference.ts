import { type IsoDate } from '../kernel';
import { date, text } from './cell';
import { openRow, type ReadRow } from './open-row';
import { invoice, salesOrder } from './tables';

/** How a document names the order it bills. */
export interface OrderReference {
  readonly orderNumber: string;
  readonly orderedOn: IsoDate;
}

/** The columns `readOrderReference` needs, for the `$select` of an expanded order. */
export const orderReferenceSelect: readonly string[] = [
  salesOrder.columns.orderNumber.name,
  salesOrder.columns.orderedOn.name,
];

/** Reads the order a document names. */
export function readOrderReference(source: unknown): ReadRow<OrderReference> {
  const row = openRow(salesOrder, source);
  return row.finish({
    orderNumber: row.required(salesOrder.columns.orderNumber.name, text),
    orderedOn: row.required(salesOrder.columns.orderedOn.name, date),
  });
}

/** The columns `readDocumentNumber` needs, for the `$select` of an expanded document. */
export const documentNumberSelect: readonly string[] = [invoice.columns.documentNumber.name];

/** Reads the number of the document another one corrects. */
export function readDocumentNumber(source: unknown): ReadRow<string> {
  const row = openRow(invoice, source);
  return row.finish(row.required(invoice.columns.documentNumber.name, text));
}
