import { type BillingFacts, invoiceFromDelivery } from '@o2c/core/invoicing';
import { addDecimals, decimal, money, sum } from '@o2c/core/kernel';
import { type SalesOrder } from '@o2c/core/ordering';
import { ledgerImbalances } from '@o2c/core/receivables';
import fc from 'fast-check';
import { anOrder, anOrderLine } from '../ordering/order-builders';
import { billed, billingFacts, cleared, delivered } from './billing-builders';

const line = (lineNumber: number, quantity: string, unitPrice: string) =>
  anOrderLine({ lineNumber, quantity: decimal(quantity), unitPrice: decimal(unitPrice) });

describe('invoiceFromDelivery', () => {
  const order = cleared(anOrder({ lines: [line(1, '5', '10.00'), line(2, '3', '0.33')] }));

  test('bills what was delivered, nothing else (FU-4)', () => {
    const part = delivered(order, 'first', { 1: '2' });
    const { document, order: after, completesOrder } = billed(part.order, part.shipment);
    expect(document.draft.lines.map(({ lineNumber, quantity, net }) => [lineNumber, quantity, net.minor])).toEqual([
      [1, '2', 20_00],
    ]);
    expect([document.draft.net, document.draft.tax, document.draft.gross].map(({ minor }) => minor)).toEqual([
      20_00, 4_20, 24_20,
    ]);
    expect(after.lines.map(({ invoicedQuantity }) => invoicedQuantity)).toEqual(['2', '0']);
    expect(completesOrder).toBe(false);
  });

  test('the last delivery completes the order', () => {
    const first = delivered(order, 'first', { 1: '5' });
    const afterFirst = billed(first.order, first.shipment).order;
    const second = delivered(afterFirst, 'second');
    const last = billed(second.order, second.shipment);
    expect(last.completesOrder).toBe(true);
    // V02: tax per category, 0.99 at 21 % is 0.21; per line it would be 3 x 0.07.
    expect(last.document.draft.tax).toEqual(money(21, 'EUR'));
  });

  test('posts receivable against revenue line by line and tax by category', () => {
    const all = delivered(order, 'all');
    const { entries, openItems } = billed(all.order, all.shipment).document;
    expect(entries.map(({ line: number, event, account, amount }) => [number, event, account, amount.minor])).toEqual([
      [1, 'receivable', '1200', 61_70],
      [2, 'revenue', '4000', -50_00],
      [3, 'revenue', '4000', -99],
      [4, 'outputTax', '2200', -10_71],
    ]);
    expect(openItems).toMatchObject([
      { kind: 'invoice', instalment: 1, dueDate: '2026-04-03', amount: money(61_70, 'EUR'), posted: true },
    ]);
  });

  test('a foreign currency is converted amount by amount, and the rounding difference has a line of its own (I12)', () => {
    const dollars = cleared(
      anOrder({
        currency: 'USD',
        lines: [
          anOrderLine({
            lineNumber: 1,
            unitPrice: decimal('0.05'),
            quantity: decimal(1),
            discount: money(0, 'USD'),
          }),
          anOrderLine({
            lineNumber: 2,
            unitPrice: decimal('0.05'),
            quantity: decimal(1),
            discount: money(0, 'USD'),
          }),
          anOrderLine({
            lineNumber: 3,
            unitPrice: decimal('0.07'),
            quantity: decimal(1),
            discount: money(0, 'USD'),
          }),
        ],
      }),
    );
    const all = delivered(dollars, 'dollars');
    const { entries, draft } = billed(all.order, all.shipment).document;
    expect([draft.gross, draft.accountingGross]).toEqual([money(21, 'USD'), money(19, 'EUR')]);
    expect(entries.map(({ event, amount, accountingAmount }) => [event, amount.minor, accountingAmount.minor])).toEqual(
      [
        ['receivable', 21, 19],
        ['revenue', -5, -5],
        ['revenue', -5, -5],
        ['revenue', -7, -6],
        ['outputTax', -4, -4],
        ['rounding', 0, 1],
      ],
    );
  });

  const refusals: readonly [string, (given: SalesOrder) => SalesOrder, Partial<BillingFacts>][] = [
    ['invoice.order-not-cleared', (given) => ({ ...given, creditStatus: 'held' }), {}],
    ['invoice.order-not-open', (given) => ({ ...given, state: 'cancelled' }), {}],
    ['invoice.other-company', (given) => ({ ...given, legalEntityId: 'another' }), {}],
    ['invoice.order-line-gone', (given) => cleared({ ...given, lines: given.lines.slice(1) }), {}],
    [
      'invoice.exceeds-shipped',
      (given) => ({ ...given, lines: given.lines.map((one) => ({ ...one, invoicedQuantity: one.quantity })) }),
      {},
    ],
    ['posting.no-account', (given) => given, { accounts: {} }],
    ['invoice.no-exchange-rate', (given) => given, { accountingCurrency: 'GBP' }],
    [
      'totals.rate-not-allowed',
      (given) => cleared({ ...given, lines: given.lines.map((one) => ({ ...one, taxRate: decimal(0) })) }),
      {},
    ],
  ];
  test.each(refusals)('refuses with %s', (code, change, facts) => {
    const all = delivered(order, 'all');
    const billing = invoiceFromDelivery(change(all.order), all.shipment, billingFacts(facts));
    expect(billing).toMatchObject({ ok: false, error: { code } });
  });

  test('refuses when the price of a line was changed after clearance (CR-3)', () => {
    const all = delivered(order, 'all');
    const [first, ...rest] = all.order.lines;
    if (!first) throw new Error('no line');
    const edited = { ...all.order, lines: [{ ...first, unitPrice: decimal('1') }, ...rest] };
    expect(invoiceFromDelivery(edited, all.shipment, billingFacts())).toMatchObject({
      error: { code: 'invoice.order-not-cleared' },
    });
  });

  test('refuses what is posted and what has not arrived', () => {
    const all = delivered(order, 'all');
    const code = (shipment: typeof all.shipment) => invoiceFromDelivery(all.order, shipment, billingFacts());
    expect(code({ ...all.shipment, posted: true })).toMatchObject({ error: { code: 'invoice.already-posted' } });
    expect(code({ ...all.shipment, status: 'shipped' })).toMatchObject({ error: { code: 'invoice.not-delivered' } });
    const nothing = {
      ...all.shipment,
      lines: all.shipment.lines.map((one) => ({ ...one, deliveredQuantity: decimal(0) })),
    };
    expect(code(nothing)).toMatchObject({ error: { code: 'invoice.nothing-delivered' } });
  });
});

describe('any order delivered in any parts', () => {
  const aQuantity = () => fc.integer({ min: 1, max: 20 });
  const anyOrder = fc
    .array(fc.record({ quantity: aQuantity(), cents: fc.integer({ min: 1, max: 99_999 }), off: fc.nat(20) }), {
      minLength: 1,
      maxLength: 4,
    })
    .map((lines) =>
      cleared(
        anOrder({
          currency: 'USD',
          lines: lines.map(({ quantity, cents, off }, at) =>
            anOrderLine({
              lineNumber: at + 1,
              quantity: decimal(quantity),
              unitPrice: decimal((cents / 100).toFixed(2)),
              discount: money(off, 'USD'),
            }),
          ),
        }),
      ),
    );

  test('never bills more than was delivered, bills all of it once, and every posting balances (FU-4, I4, I12)', () =>
    fc.assert(
      fc.property(anyOrder, fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 5 }), (order, cuts) => {
        let current = order;
        const invoices = [...cuts, 1].flatMap((cut, at) => {
          const quantities = Object.fromEntries(
            current.lines.flatMap(({ lineNumber, quantity, shippedQuantity }) => {
              const now = Math.ceil((Number(quantity) - Number(shippedQuantity)) * cut);
              return now > 0 ? [[lineNumber, String(now)]] : [];
            }),
          );
          if (Object.keys(quantities).length === 0) return [];
          const part = delivered(current, `part ${at}`, quantities);
          const billing = billed(part.order, part.shipment, billingFacts());
          current = billing.order;
          return [billing];
        });
        expect(invoices.map(({ completesOrder }) => completesOrder)).toEqual(
          invoices.map((_, at) => at === invoices.length - 1),
        );
        for (const { id, quantity, discount } of order.lines) {
          const billedLines = invoices.flatMap(({ document }) =>
            document.draft.lines.filter(({ orderLineId }) => orderLineId === id),
          );
          expect(billedLines.map((one) => one.quantity).reduce(addDecimals, decimal(0))).toBe(quantity);
          expect(
            sum(
              billedLines.map((one) => one.discount),
              'USD',
            ),
          ).toEqual(discount);
        }
        for (const { document } of invoices) {
          expect(ledgerImbalances(document.entries)).toEqual([]);
          const { lines, net, tax, gross } = document.draft;
          expect(
            sum(
              lines.map((one) => one.net),
              'USD',
            ),
          ).toEqual(net);
          expect(
            sum(
              lines.map((one) => one.tax),
              'USD',
            ),
          ).toEqual(tax);
          expect(
            sum(
              document.openItems.map(({ amount }) => amount),
              'USD',
            ),
          ).toEqual(gross);
        }
      }),
      { numRuns: 200 },
    ));
});
