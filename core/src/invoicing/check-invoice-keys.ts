import { type Finding } from '../operations';
import { type BillingBooks } from './billing-books';
import { type Invoice } from './invoice';
import { creditNoteIdentity, type DocumentIdentity, invoiceIdentity } from './invoice-identity';

/** I2: id and key of a document follow from what it bills or corrects, and no two documents share a key. */
export function checkInvoiceKeys({ invoices }: BillingBooks): readonly Finding[] {
  const counts = new Map<string, number>();
  for (const { key } of invoices) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [
    ...[...counts]
      .filter(([, count]) => count > 1)
      .map(([subject, count]): Finding => {
        const text = 'Two documents of one business event.';
        return { invariant: 'I2', subject, expected: '1', found: String(count), text };
      }),
    ...invoices.flatMap(keyFinding),
  ];
}

function keyFinding(invoice: Invoice): readonly Finding[] {
  const expected = identityOf(invoice);
  if (expected?.key === invoice.key && expected.id === invoice.id) return [];
  const text = 'Id and key of a document follow from the shipment it bills or the invoice it corrects.';
  const shown = expected ? `${expected.id} ${expected.key}` : 'a shipment or a corrected invoice';
  return [{ invariant: 'I2', subject: invoice.id, expected: shown, found: `${invoice.id} ${invoice.key}`, text }];
}

function identityOf({ documentType, correctsId, orderId, shipmentId }: Invoice): DocumentIdentity | undefined {
  if (documentType === 'creditNote') return correctsId === undefined ? undefined : creditNoteIdentity(correctsId);
  return orderId === undefined || shipmentId === undefined ? undefined : invoiceIdentity(orderId, shipmentId);
}
