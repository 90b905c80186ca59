import { alternateKey, rowId } from '../kernel';

export interface DocumentIdentity {
  readonly id: string;
  readonly key: string;
}

/** Id and alternate key of the one invoice a shipment of an order can have (I2). */
export const invoiceIdentity = (orderId: string, shipmentId: string): DocumentIdentity => ({
  id: rowId('invoice', shipmentId),
  key: alternateKey('invoice', orderId, shipmentId),
});

/** Id and alternate key of the one full credit note an invoice can have: it is credited once, however often that is asked for. */
export const creditNoteIdentity = (invoiceId: string): DocumentIdentity => ({
  id: rowId('creditnote', invoiceId),
  key: alternateKey('creditnote', invoiceId),
});

/** Id of a line of a billing document. */
export const invoiceLineId = (documentId: string, lineNumber: number): string =>
  rowId('invoicedetail', documentId, lineNumber);
