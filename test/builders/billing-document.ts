import { type BillingDocument, type DocumentLine } from '../../azure-functions/src/formats/pdf/billing-document';
import { decimal, isoDate, money } from '@o2c/core/kernel';

/** A complete invoice in English: two lines, one tax rate, 45.98 net, 55.64 to pay. */
export const aBillingDocument = (changes: Partial<BillingDocument> = {}): BillingDocument => ({
  language: 'en',
  kind: 'invoice',
  number: 'NL01-2026-000123',
  issuedOn: isoDate('2026-03-01'),
  dueOn: isoDate('2026-03-31'),
  deliveredOn: isoDate('2026-02-27'),
  orderNumber: 'ORD-0815',
  orderedOn: isoDate('2026-02-20'),
  purchaseOrder: 'PO 4711/B',
  currency: 'EUR',
  seller: {
    name: 'Lowland Trading B.V.',
    street: 'Keizersgracht 100',
    postalCode: '1015 AA',
    city: 'Amsterdam',
    country: 'NL',
    vatNumber: 'NL001234567B01',
    registrationNumber: 'KvK 12345678',
    email: 'billing@lowland.example',
  },
  buyer: {
    name: 'Müller & Søn',
    street: 'Lange Straße 1',
    postalCode: '10623',
    city: 'Berlin',
    country: 'DE',
    number: 'C10007',
    vatNumber: 'DE123456789',
  },
  lines: [
    aDocumentLine(),
    aDocumentLine({ position: 2, description: 'Gadget', productNumber: 'P-200', net: money(25_99, 'EUR') }),
  ],
  taxes: [{ category: 'standard', rate: decimal('21'), base: money(45_98, 'EUR'), tax: money(9_66, 'EUR') }],
  net: money(45_98, 'EUR'),
  tax: money(9_66, 'EUR'),
  gross: money(55_64, 'EUR'),
  amountDue: money(55_64, 'EUR'),
  paymentTerms: 'Payable within 30 days.',
  payTo: { iban: 'NL91ABNA0417164300', bic: 'ABNANL2A' },
  paymentReference: 'NL01-2026-000123',
  ...changes,
});

/** Two widgets at 9.995. */
export const aDocumentLine = (changes: Partial<DocumentLine> = {}): DocumentLine => ({
  position: 1,
  productNumber: 'P-100',
  description: 'Widget',
  quantity: decimal('2'),
  unit: 'piece',
  unitPrice: decimal('9.995'),
  discount: money(0, 'EUR'),
  net: money(19_99, 'EUR'),
  taxCategory: 'standard',
  taxRate: decimal('21'),
  ...changes,
});
