import { decimal, isoDate } from '@o2c/core/kernel';
import { type IntakeFacts, intakeDefectCodes } from '@o2c/core/ordering';
import { aBody, aBodyLine, ids, theFacts, verdictOn, without } from './intake-builders';

const line = (facts: object) => aBody({ lines: [{ ...aBodyLine(), ...facts }] });
const [profile] = theFacts.profiles;
const [widget, cable] = theFacts.products;
if (!profile || !widget || !cable) throw new Error('the builders have a profile and two products');
const withProfile = (facts: object): Partial<IntakeFacts> => ({ profiles: [{ ...profile, ...facts }] });
const [list] = theFacts.priceLists;

/** The corpus of bad orders (VA-4): body, what is found and where, and what the master data has instead of the usual. */
const BAD: readonly (readonly [code: string, path: string, body: unknown, facts?: Partial<IntakeFacts>])[] = [
  ['body.not-an-object', '', [aBody()]],
  ['field.unknown', 'quantity', { ...aBody(), quantity: 1 }],
  ['field.unknown', '__proto__', JSON.parse(JSON.stringify(aBody()).replace('{', '{"__proto__":{"blocked":"no"},'))],
  ['field.unknown', 'lines[0].qty', line({ qty: '2' })],
  ['field.missing', 'channel', without(aBody(), 'channel')],
  ['field.missing', 'externalId', without(aBody(), 'externalId')],
  ['field.missing', 'legalEntity', without(aBody(), 'legalEntity')],
  ['field.missing', 'customer', without(aBody(), 'customer')],
  ['field.missing', 'currency', without(aBody(), 'currency')],
  ['field.missing', 'deliveryPreference', without(aBody(), 'deliveryPreference')],
  ['field.missing', 'lines', without(aBody(), 'lines')],
  ['field.missing', 'lines[0].product', aBody({ lines: [without(aBodyLine(), 'product') as never] })],
  ['field.missing', 'lines[0].quantity', aBody({ lines: [without(aBodyLine(), 'quantity') as never] })],
  ['field.missing', 'lines[0].quantity', line({ quantity: null })],
  ['field.missing', 'lines[0].unit', aBody({ lines: [without(aBodyLine(), 'unit') as never] })],
  ['field.missing', 'lines[0].unitPrice', aBody({ channel: 'ecommerce' })],
  ['field.missing', 'lines[0].unitPrice', aBody({ channel: 'portal' })],
  ['field.missing', 'purchaseOrder', aBody({ channel: 'edi' })],
  ['field.not-text', 'externalId', { ...aBody(), externalId: { exact: '12' } }],
  ['field.not-text', 'note', { ...aBody(), note: ['a'] }],
  ['field.not-text', 'customer', { ...aBody(), customer: { toString: 'ACME' } }],
  ['field.not-a-list', 'lines', { ...aBody(), lines: aBodyLine() }],
  ['field.not-an-object', 'lines[0]', { ...aBody(), lines: ['2 widgets'] }],
  ['field.empty', 'purchaseOrder', aBody({ purchaseOrder: '   ' })],
  ['field.too-long', 'externalId', aBody({ externalId: 'x'.repeat(91) })],
  ['field.too-long', 'note', aBody({ note: 'x'.repeat(2_001) })],
  ['field.too-long', 'lines[0].specification', line({ specification: 'x'.repeat(2_001) })],
  ['field.control-character', 'customer', aBody({ customer: 'ACME\r\nBcc: x' })],
  ['field.control-character', 'note', aBody({ note: 'nul\u0000here' })],
  ['field.not-unicode', 'note', aBody({ note: 'half \ud83d only' })],
  ['field.not-a-choice', 'channel', { ...aBody(), channel: 'fax' }],
  ['field.not-a-choice', 'deliveryPreference', { ...aBody(), deliveryPreference: 'pigeon' }],
  ['field.not-a-date', 'orderedOn', aBody({ orderedOn: '2026-02-30' })],
  ['field.not-a-date', 'requestedDeliveryOn', aBody({ requestedDeliveryOn: '01.04.2026' })],
  ['field.not-a-date', 'lines[0].requestedDeliveryOn', line({ requestedDeliveryOn: 'soon' })],
  ['field.not-a-decimal', 'lines[0].quantity', line({ quantity: '1e3' })],
  ['field.not-a-decimal', 'lines[0].quantity', line({ quantity: '1,5' })],
  ['field.not-a-decimal', 'lines[0].quantity', line({ quantity: true })],
  ['field.not-a-decimal', 'lines[0].unitPrice', line({ unitPrice: 'EUR 10' })],
  ['externalId.blank-at-its-ends', 'externalId', aBody({ externalId: 'SO-1 ' })],
  ['legalEntity.unknown', 'legalEntity', aBody({ legalEntity: 'XX01' })],
  ['customer.and-contact', 'contact', aBody({ contact: 'jo@acme.example' })],
  ['customer.unknown', 'customer', aBody({ customer: 'NOBODY' })],
  [
    'customer.ambiguous',
    'customer',
    aBody(),
    { customers: [...theFacts.customers, { id: ids.widget, number: 'acme', active: true }] },
  ],
  ['customer.inactive', 'customer', aBody(), { customers: [{ id: ids.acme, number: 'ACME', active: false }] }],
  ['customer.not-in-legal-entity', 'customer', aBody(), { profiles: [] }],
  ['customer.blocked', 'customer', aBody(), withProfile({ blocked: 'ship' })],
  ['customer.blocked', 'customer', aBody(), withProfile({ blocked: 'invoice' })],
  ['customer.blocked', 'customer', aBody(), withProfile({ blocked: 'all' })],
  ['customer.no-payment-term', 'customer', aBody(), { profiles: [without(profile, 'paymentTermId') as never] }],
  ['contact.unknown', 'contact', { ...without(aBody(), 'customer'), contact: 'no@body.example' }],
  [
    'contact.ambiguous',
    'contact',
    { ...without(aBody(), 'customer'), contact: 'jo@acme.example' },
    { contacts: [...theFacts.contacts, { emailAddress: 'JO@acme.example', parentAccountId: ids.acme }] },
  ],
  ['contact.without-company', 'contact', { ...without(aBody(), 'customer'), contact: 'me@home.example' }],
  ['currency.unknown', 'currency', aBody({ currency: 'EURO' })],
  ['currency.not-set-up', 'currency', aBody({ currency: 'JPY' })],
  ['currency.no-price-list', 'currency', aBody({ currency: 'USD' })],
  [
    'currency.several-price-lists',
    'currency',
    aBody(),
    { priceLists: [...theFacts.priceLists, { id: ids.box, name: 'Other', currencyId: ids.eur, active: true }] },
  ],
  ['currency.no-price-list', 'currency', aBody(), { priceLists: list ? [{ ...list, active: false }] : [] }],
  ['purchaseOrder.required', 'purchaseOrder', aBody(), withProfile({ requiresPurchaseOrder: true })],
  ['orderedOn.in-the-future', 'orderedOn', aBody({ orderedOn: '2026-03-09' })],
  ['requestedDeliveryOn.before-order', 'requestedDeliveryOn', aBody({ requestedDeliveryOn: '2026-03-01' })],
  ['requestedDeliveryOn.before-order', 'lines[0].requestedDeliveryOn', line({ requestedDeliveryOn: '2026-03-01' })],
  ['lines.none', 'lines', aBody({ lines: [] })],
  ['lines.too-many', 'lines', aBody({ lines: Array.from({ length: 501 }, () => aBodyLine()) })],
  [
    'line.external-id-twice',
    'lines[1].externalLineId',
    aBody({ lines: [aBodyLine({ externalLineId: '10' }), aBodyLine({ externalLineId: '10' })] }),
  ],
  ['line.product-unknown', 'lines[0].product', line({ product: 'GADGET' })],
  [
    'line.product-ambiguous',
    'lines[0].product',
    aBody(),
    { products: [...theFacts.products, { ...widget, id: ids.box }] },
  ],
  ['line.product-not-sold', 'lines[0].product', aBody(), { products: [{ ...widget, state: 'retired' }] }],
  ['line.product-not-sold', 'lines[0].product', aBody(), { products: [{ ...widget, state: 'draft' }] }],
  ['line.quantity-not-positive', 'lines[0].quantity', line({ quantity: '0' })],
  ['line.quantity-not-positive', 'lines[0].quantity', line({ quantity: '-2' })],
  ['line.quantity-too-precise', 'lines[0].quantity', line({ quantity: '2.5' })],
  ['line.unit-unknown', 'lines[0].unit', line({ unit: 'Barrel' })],
  ['line.unit-wrong', 'lines[0].unit', line({ unit: 'Metre' })],
  ['line.price-missing', 'lines[0].product', line({ unit: 'Box' })],
  [
    'line.price-negative',
    'lines[0].unitPrice',
    line({ unitPrice: '-0.005' }),
    { prices: [{ id: 'p', priceListId: ids.euroList, productId: ids.widget, unitId: ids.piece, amount: decimal(0) }] },
  ],
  ['line.price-differs', 'lines[0].unitPrice', line({ unitPrice: '10.02' })],
  ['line.price-differs', 'lines[0].unitPrice', line({ unitPrice: '9.98999' })],
  ['line.discount-negative', 'lines[0].discount', line({ discount: '-1' })],
  ['line.discount-too-precise', 'lines[0].discount', line({ discount: '1.005' })],
  ['line.discount-over-amount', 'lines[0].discount', line({ discount: '20.01' })],
  ['line.amount-too-large', 'lines[0].quantity', line({ quantity: '100000001' })],
  ['line.tax-unknown', 'lines[0].product', aBody(), { taxRates: [] }],
  ['line.tax-unknown', 'lines[0].product', aBody(), withProfile({ taxCode: 'EXPORT' })],
  [
    'line.tax-not-allowed',
    'lines[0].product',
    aBody(),
    {
      taxRates: [
        {
          legalEntityId: ids.nl,
          code: 'STANDARD',
          category: 'export',
          percentage: decimal(21),
          validFrom: isoDate('2020-01-01'),
        },
      ],
    },
  ],
];

/** As functions: jest walks through the values of a table, and some of these bodies are not made for that. */
const cases = BAD.map(([code, path, body, facts]) => [code, path, () => verdictOn(body, facts)] as const);

test.each(cases)('%s is caught at %s, and nothing else is (VA-4)', (code, path, judge) => {
  const { defects, order } = judge();
  expect(defects.map((defect) => [defect.code, defect.path])).toContainEqual([code, path]);
  expect(order).toBeUndefined();
  // A body that is no order at all, and fields that hide others, have more to say; everything else says one thing.
  if (!['body.not-an-object', 'field.not-an-object'].includes(code)) expect(defects).toHaveLength(1);
});

test('the corpus has every class of defect, at least forty of them (VA-4)', () => {
  const caught = new Set(BAD.map(([code]) => code));
  expect([...caught].sort()).toEqual(intakeDefectCodes.filter((code) => code !== 'body.not-json').sort());
  expect(caught.size).toBeGreaterThanOrEqual(40);
});

test('all defects of an order come at once, each with its place (VA-3)', () => {
  const body = {
    ...without(aBody(), 'deliveryPreference'),
    customer: 'NOBODY',
    currency: 'EURO',
    lines: [aBodyLine({ product: 'GADGET' }), { ...aBodyLine(), quantity: '-1' }, { product: 'WIDGET', unit: 'Metre' }],
  };
  expect(
    verdictOn(body)
      .defects.map(({ code, path }) => `${path}: ${code}`)
      .sort(),
  ).toEqual([
    'currency: currency.unknown',
    'customer: customer.unknown',
    'deliveryPreference: field.missing',
    'lines[0].product: line.product-unknown',
    'lines[1].quantity: line.quantity-not-positive',
    'lines[2].quantity: field.missing',
    'lines[2].unit: line.unit-wrong',
  ]);
});

test('a defect says what was posted and what could have been', () => {
  expect(verdictOn(line({ unit: 'Metre' })).defects).toEqual([
    { code: 'line.unit-wrong', path: 'lines[0].unit', found: 'Metre', allowed: ['Piece', 'Box'] },
  ]);
  expect(verdictOn(line({ unitPrice: '11' })).defects).toEqual([
    { code: 'line.price-differs', path: 'lines[0].unitPrice', expected: '10', found: '11' },
  ]);
});
