import { numberInvoice } from '@o2c/core/invoicing';
import { anOrder } from '../ordering/order-builders';
import { billed, cleared, delivered } from './billing-builders';

describe('numberInvoice', () => {
  const order = cleared(anOrder());
  const all = delivered(order, 'all');
  const { document } = billed(all.order, all.shipment);
  const { invoice, openItems } = numberInvoice(document, 'NL01-2026-000001');

  test('gives document and open items the number', () => {
    expect(invoice.documentNumber).toBe('NL01-2026-000001');
    expect(openItems.map(({ documentNumber }) => documentNumber)).toEqual(['NL01-2026-000001']);
  });

  test('another number is another content of the same request', () => {
    const other = numberInvoice(document, 'NL01-2026-000002').invoice;
    expect(other.requestHash).toBe(invoice.requestHash);
    expect(other.contentHash).not.toBe(invoice.contentHash);
  });
});
