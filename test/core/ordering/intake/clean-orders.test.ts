import { decimal, isoDate, money } from '@o2c/core/kernel';
import { type IntakeFacts, type OrderBody, type OrderChannel } from '@o2c/core/ordering';
import fc from 'fast-check';
import { aBody, aBodyLine, ids, theFacts, verdictOn, without } from './intake-builders';

const channels: readonly OrderChannel[] = ['ecommerce', 'email', 'phone', 'social', 'rep', 'edi', 'portal'];

/** Orders without a fault, as different as the contract allows. */
const aCleanBody = fc.record({
  channel: fc.constantFrom(...channels),
  externalId: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 90 }).filter((id) => id === id.trim()),
  customer: fc.constantFrom('ACME', 'acme'),
  purchaseOrder: fc.constantFrom('4711', 'PO 12-7', 'Größe/1'),
  requestedDeliveryOn: fc.constantFrom(undefined, '2026-03-03', '2027-01-01'),
  orderedOn: fc.constantFrom(undefined, '2026-03-02', '2026-03-03', '2025-12-31'),
  deliveryPreference: fc.constantFrom('airborne', 'dhl', 'fedEx', 'ups', 'postalMail', 'fullLoad', 'willCall'),
  note: fc.constantFrom(undefined, 'two\r\nlines\twith tab', '🛒'.repeat(1_000)),
  lines: fc.array(
    fc.oneof(
      fc.record({
        product: fc.constantFrom('WIDGET', 'widget'),
        quantity: fc.constantFrom('1', '2', '2.000', '1000000', { exact: '7' }),
        unit: fc.constant('Piece'),
        unitPrice: fc.constantFrom('10', '10.01', '9.99', '10.0000000', { exact: '10.005' }),
        discount: fc.constantFrom(undefined, '0', '10.00', '0.5'),
      }),
      fc.record({
        product: fc.constant('CABLE'),
        quantity: fc.constantFrom('0.5', '12.345', '1000'),
        unit: fc.constantFrom('Metre', 'METRE'),
        unitPrice: fc.constantFrom('1.2345', '1.24', '1.23'),
        specification: fc.constantFrom(undefined, 'x'.repeat(2_000)),
      }),
    ),
    { minLength: 1, maxLength: 5 },
  ),
});

test('no clean order raises a false alarm (VA-4)', () =>
  fc.assert(
    fc.property(aCleanBody, (facts) => {
      const { defects, warnings, order } = verdictOn(JSON.parse(JSON.stringify({ ...aBody(), ...facts })));
      expect(defects).toEqual([]);
      expect(warnings).toEqual([]);
      expect(order?.lines).toHaveLength(facts.lines.length);
    }),
    { numRuns: 500 },
  ));

test('an order is priced by the list, taxed by its products, and owned by its company', () => {
  const lines = [
    aBodyLine({ quantity: '3', unitPrice: '10.01', discount: '5', specification: 'red' }),
    aBodyLine({ product: 'cable', quantity: '2.5', unit: 'Metre' }),
  ];
  expect(verdictOn(aBody({ lines, requestedDeliveryOn: '2026-03-20', note: ' as it came ' })).order).toEqual({
    channel: 'phone',
    externalId: 'SO-1',
    legalEntityId: ids.nl,
    ownerTeamId: ids.team,
    customerId: ids.acme,
    currency: 'EUR',
    paymentTermId: ids.term,
    priceLevelId: ids.euroList,
    shippingMethod: 'dhl',
    note: ' as it came ',
    orderedOn: '2026-03-02',
    requestedDeliveryOn: '2026-03-20',
    totals: expect.objectContaining({
      net: money(28_09, 'EUR'),
      tax: money(5_53, 'EUR'),
      gross: money(33_62, 'EUR'),
    }) as unknown,
    lines: [
      {
        productId: ids.widget,
        description: 'Widget',
        unitId: ids.piece,
        quantity: '3',
        unitPrice: '10',
        discount: money(5_00, 'EUR'),
        taxCategory: 'standard',
        taxRate: '21',
        specification: 'red',
      },
      {
        productId: ids.cable,
        description: 'Cable',
        unitId: ids.metre,
        quantity: '2.5',
        unitPrice: '1.2345',
        discount: money(0, 'EUR'),
        taxCategory: 'standard',
        taxRate: '9',
      },
    ],
  });
});

test('a contact orders for the company behind them (design.md 4)', () => {
  const body = { ...without(aBody(), 'customer'), contact: 'JO@acme.example' };
  expect(verdictOn(body).order?.customerId).toBe(ids.acme);
});

test('the tax rate is the latest one in force on the day of the order, and a customer may have one of its own', () => {
  const raised = { legalEntityId: ids.nl, code: 'STANDARD', category: 'standard', percentage: decimal(22) } as const;
  const taxRates: IntakeFacts['taxRates'] = [
    { ...raised, validFrom: isoDate('2026-03-02') },
    ...theFacts.taxRates,
    { ...raised, code: 'EXPORT', category: 'export', percentage: decimal(0), validFrom: isoDate('2020-01-01') },
  ];
  const rateOn = (orderedOn: string) => verdictOn(aBody({ orderedOn }), { taxRates }).order?.lines[0]?.taxRate;
  expect([rateOn('2026-03-01'), rateOn('2026-03-02')]).toEqual(['21', '22']);
  const profiles = theFacts.profiles.map((profile) => ({ ...profile, taxCode: 'EXPORT' }));
  expect(verdictOn(aBody(), { taxRates, profiles }).order?.lines[0]).toMatchObject({ taxCategory: 'export' });
});

test("the customer's own price list goes before the common one, in the order's currency only", () => {
  const own = { id: ids.box, name: 'Own', currencyId: ids.eur, active: true };
  const customers = [{ id: ids.acme, number: 'ACME', active: true, priceListId: ids.box }];
  const prices = [
    ...theFacts.prices,
    { id: 'own', priceListId: ids.box, productId: ids.widget, unitId: ids.piece, amount: decimal('8') },
  ];
  const priced = (currencyId: string) =>
    verdictOn(aBody(), { customers, prices, priceLists: [...theFacts.priceLists, { ...own, currencyId }] });
  expect(priced(ids.eur).order?.lines[0]?.unitPrice).toBe('8');
  expect(priced(ids.usd).order?.lines[0]?.unitPrice).toBe('10');
});

describe('a purchase order that came before is a warning with a link (OC-5)', () => {
  const earlier = (facts: object) => ({
    earlierOrders: [
      {
        id: 'other',
        orderNumber: 'EC-7',
        customerId: ids.acme,
        purchaseOrderKey: 'PO127',
        orderedOn: isoDate('2025-03-02'),
        ...facts,
      },
    ],
  });
  const body: OrderBody = aBody({ purchaseOrder: 'po 12-7' });
  test('within 365 days, whatever its blanks, dashes and case', () => {
    expect(verdictOn(body, earlier({}))).toMatchObject({
      defects: [],
      warnings: [{ code: 'purchaseOrder.repeated', path: 'purchaseOrder', orderId: 'other', orderNumber: 'EC-7' }],
      order: { customerPurchaseOrder: 'po 12-7' },
    });
  });
  test.each([
    ['a day more than a year ago', { orderedOn: isoDate('2025-03-01') }],
    ['for another customer', { customerId: ids.nl }],
    ['another purchase order', { purchaseOrderKey: 'PO128' }],
  ])('but not %s', (_when, facts) => expect(verdictOn(body, earlier(facts)).warnings).toEqual([]));
});
