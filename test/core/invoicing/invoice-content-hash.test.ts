import { type Invoice, invoiceContentHash, numberInvoice } from '@o2c/core/invoicing';
import { decimal, isoDate, money } from '@o2c/core/kernel';
import { anOrder } from '../ordering/order-builders';
import { billed, cleared, delivered } from './billing-builders';

const order = cleared(anOrder({ customerPurchaseOrder: 'PO 7' }));
const all = delivered(order, 'all');
const { invoice } = numberInvoice(billed(all.order, all.shipment).document, 'NL01-2026-000001');
const [line] = invoice.lines;
if (!line) throw new Error('no line');

const edits: readonly [string, Partial<Invoice>][] = [
  ['number', { documentNumber: 'NL01-2026-000002' }],
  ['type', { documentType: 'creditNote' }],
  ['customer', { customerId: 'another' }],
  ['legal entity', { legalEntityId: 'another' }],
  ['issue date', { issueDate: isoDate('2026-03-05') }],
  ['due date', { dueDate: isoDate('2027-01-01') }],
  ['delivery date', { deliveryDate: isoDate('2026-03-04') }],
  ['purchase order', { customerPurchaseOrder: 'PO 8' }],
  ['net amount', { net: money(1, 'EUR') }],
  ['tax', { tax: money(1, 'EUR') }],
  ['gross amount', { gross: money(1, 'EUR') }],
  ['accounting amount', { accountingGross: money(1, 'EUR') }],
  ['a line less', { lines: [] }],
  ['quantity', { lines: [{ ...line, quantity: decimal('20') }] }],
  ['price', { lines: [{ ...line, unitPrice: decimal('1') }] }],
  ['discount', { lines: [{ ...line, discount: money(1, 'EUR') }] }],
  ['product', { lines: [{ ...line, productId: 'another' }] }],
  ['words', { lines: [{ ...line, description: 'Gadget' }] }],
  ['tax rate', { lines: [{ ...line, taxRate: decimal('9') }] }],
  ['line net', { lines: [{ ...line, net: money(1, 'EUR') }] }],
];

test('the hash of an untouched document stays', () => expect(invoiceContentHash(invoice)).toBe(invoice.contentHash));

test.each(edits)('an edit of %s is found (design.md decision 4)', (_what, edit) =>
  expect(invoiceContentHash({ ...invoice, ...edit })).not.toBe(invoice.contentHash),
);
