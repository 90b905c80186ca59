import { isoDate, sum } from '@o2c/core/kernel';
import { ageReceivables, type AgingDefinition, type OpenItem, STANDARD } from '@o2c/core/receivables';
import { anItem, aSettlement, datedItem, eur, usd } from './receivable-builders';
import fc from 'fast-check';

const age = (items: readonly OpenItem[], asOf: string, definition: AgingDefinition = STANDARD) =>
  ageReceivables({ items, settlements: [], definition, asOf: isoDate(asOf) });

const amounts = (items: readonly OpenItem[], asOf: string, definition?: AgingDefinition) =>
  age(items, asOf, definition).byCurrency[0]?.buckets.map((bucket) => bucket.amount.minor);

describe('aging by due date (features.md 2.5, AR-1)', () => {
  test.each`
    due             | daysLate | label
    ${'2026-04-01'} | ${-1}    | ${'Current'}
    ${'2026-03-31'} | ${0}     | ${'Current'}
    ${'2026-03-30'} | ${1}     | ${'1-30'}
    ${'2026-03-01'} | ${30}    | ${'1-30'}
    ${'2026-02-28'} | ${31}    | ${'31-60'}
    ${'2026-01-30'} | ${60}    | ${'31-60'}
    ${'2026-01-29'} | ${61}    | ${'61-90'}
    ${'2025-12-31'} | ${90}    | ${'61-90'}
    ${'2025-12-30'} | ${91}    | ${'90+'}
  `(
    'due $due is $label on 2026-03-31',
    ({ due, daysLate, label }: { due: string; daysLate: number; label: string }) => {
      const item = anItem({ id: 'INV', documentDate: isoDate('2025-12-01'), dueDate: isoDate(due) });
      const aging = age([item], '2026-03-31');
      expect(aging.parts.map((part) => [part.daysLate, aging.periods[part.bucket]?.label])).toEqual([
        [daysLate, label],
      ]);
    },
  );

  test.each`
    basis                | label
    ${'dueDate'}         | ${'Current'}
    ${'documentDate'}    | ${'61-90'}
    ${'transactionDate'} | ${'31-60'}
  `('by $basis the same item is $label', ({ basis, label }: { basis: AgingDefinition['basis']; label: string }) => {
    const item = anItem({
      id: 'INV',
      documentDate: isoDate('2026-01-15'),
      transactionDate: isoDate('2026-02-15'),
      dueDate: isoDate('2026-04-15'),
    });
    const aging = age([item], '2026-03-31', { ...STANDARD, basis });
    expect(aging.parts.map((part) => aging.periods[part.bucket]?.label)).toEqual([label]);
  });

  test('each instalment ages for itself', () => {
    const instalment = (number: number, due: string) =>
      anItem({
        id: `INV/${number}`,
        documentNumber: 'INV',
        instalment: number,
        amount: eur(30_00 + number),
        dueDate: isoDate(due),
      });
    expect(
      amounts([instalment(1, '2026-03-31'), instalment(2, '2026-04-30'), instalment(3, '2026-05-30')], '2026-05-30'),
    ).toEqual([30_03, 30_02, 30_01, 0, 0]);
  });
});

describe('aging as of a day with partial settlements (AR-3)', () => {
  test('OCA/account-financial-reporting#546: reconciliations of May are not seen at the end of April', () => {
    const early = datedItem('PAY-FEB', eur(-1_000_00), '2019-02-15');
    const march = [1, 2, 3, 4, 5].map((number) => datedItem(`MAR-${number}`, eur(10_000_00), '2019-03-10'));
    const april = datedItem('APR', eur(100_000_00), '2019-04-10');
    const late = datedItem('PAY-MAY', eur(-49_000_00), '2019-05-10');
    const applied = march.flatMap((invoice, at) =>
      at === 0
        ? [
            aSettlement(invoice, early, { on: '2019-05-10', amount: 1_000_00 }),
            aSettlement(invoice, late, { on: '2019-05-10', amount: 9_000_00 }),
          ]
        : [aSettlement(invoice, late, { on: '2019-05-10', amount: 10_000_00 })],
    );
    const definition: AgingDefinition = {
      ...STANDARD,
      basis: 'documentDate',
      buckets: [
        { label: '1 mth', unit: 'month', length: 1 },
        { label: '2 mth', unit: 'month', length: 1 },
        { label: '3 mth', unit: 'month', length: 1 },
        { label: 'older', unit: 'unlimited', length: 0 },
      ],
    };
    const on = (asOf: string) =>
      ageReceivables({ items: [early, ...march, april, late], settlements: applied, definition, asOf: isoDate(asOf) })
        .byCurrency[0];
    expect(on('2019-04-30')?.buckets.map((bucket) => bucket.amount.minor)).toEqual([
      100_000_00, 50_000_00, -1_000_00, 0,
    ]);
    expect(on('2019-04-30')?.total).toEqual(eur(149_000_00));
    expect(on('2019-05-31')?.total).toEqual(eur(100_000_00));
  });

  test('a document of tomorrow and one closed today are not there', () => {
    const invoice = anItem({ id: 'INV' });
    const payment = anItem({ id: 'PAY', amount: eur(-100_00), documentDate: isoDate('2026-03-10') });
    const settlements = [aSettlement(invoice, payment, { on: '2026-03-10' })];
    const on = (asOf: string) =>
      ageReceivables({ items: [invoice, payment], settlements, definition: STANDARD, asOf: isoDate(asOf) }).parts
        .length;
    expect([on('2026-02-28'), on('2026-03-09'), on('2026-03-10')]).toEqual([0, 1, 0]);
  });
});

describe('credits', () => {
  const debts = [
    datedItem('OLD', eur(50_00), '2025-12-01'),
    datedItem('MID', eur(30_00), '2026-02-15'),
    datedItem('NEW', eur(20_00), '2026-03-31'),
  ];
  const credit = datedItem('CREDIT', eur(-60_00), '2026-03-20');
  const oldest: AgingDefinition = { ...STANDARD, creditPlacement: 'oldest' };

  test('stay in the bucket of their own date', () =>
    expect(amounts([...debts, credit], '2026-03-31')).toEqual([20_00, -60_00, 30_00, 0, 50_00]));

  test('or are shown against the oldest debts first', () =>
    expect(amounts([...debts, credit], '2026-03-31', oldest)).toEqual([20_00, 0, 20_00, 0, 0]));

  test('one after the other, each debt used once', () =>
    expect(amounts([...debts, credit, datedItem('SECOND', eur(-15_00), '2026-03-25')], '2026-03-31', oldest)).toEqual([
      20_00, 0, 5_00, 0, 0,
    ]));

  test('and what no debt is left for stays at its own date', () =>
    expect(amounts([...debts, datedItem('BIG', eur(-150_00), '2026-03-20')], '2026-03-31', oldest)).toEqual([
      0, -50_00, 0, 0, 0,
    ]));

  test('never against the debts of another customer or another currency', () => {
    const others = [{ ...credit, customerId: 'customer-2' }, datedItem('USD', usd(-10_00), '2026-03-20')];
    const aging = age([...debts, ...others], '2026-03-31', oldest);
    expect(aging.byCurrency.map((row) => row.buckets.map((bucket) => bucket.amount.minor))).toEqual([
      [20_00, -60_00, 30_00, 0, 50_00],
      [0, -10_00, 0, 0, 0],
    ]);
  });

  test('in either place leave every total as it is, in both currencies', () => {
    const row = fc.record({
      minor: fc.integer({ min: -90_00, max: 100_00 }).filter((minor) => minor !== 0),
      day: fc.integer({ min: 1, max: 28 }),
      month: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const items = rows.map(({ minor, day, month }, at) => ({
          ...datedItem(String(at), usd(minor), `2026-0${month}-${String(day).padStart(2, '0')}`),
          accountingAmount: eur(Math.trunc(minor * 0.9)),
        }));
        const [own, net] = [age(items, '2026-03-31'), age(items, '2026-03-31', oldest)];
        expect(net.byCurrency[0]?.total).toEqual(own.byCurrency[0]?.total);
        expect(net.byCurrency[0]?.overdue).toEqual(own.byCurrency[0]?.overdue);
        expect(net.byAccountingCurrency[0]?.total).toEqual(own.byAccountingCurrency[0]?.total);
        expect(age([...items].reverse(), '2026-03-31', oldest).byCurrency).toEqual(net.byCurrency);
      }),
    );
  });
});

describe('totals', () => {
  const disputed = anItem({
    id: 'DISPUTED',
    amount: eur(80_00),
    dueDate: isoDate('2026-03-01'),
    disputed: true,
    disputedAmount: eur(50_00),
  });
  const foreign = anItem({
    id: 'FOREIGN',
    amount: usd(110_00),
    accountingAmount: eur(100_00),
    dueDate: isoDate('2026-02-01'),
  });
  const aging = age([disputed, anItem({ id: 'FRESH', dueDate: isoDate('2026-04-30') }), foreign], '2026-03-31');

  test('per currency: buckets sum to the total, overdue is what is late, disputes are counted', () => {
    const [inEur, inUsd] = aging.byCurrency;
    expect(inEur).toMatchObject({
      currency: 'EUR',
      total: eur(180_00),
      overdue: eur(80_00),
      disputed: eur(50_00),
      itemCount: 2,
    });
    expect(inEur?.buckets[1]).toEqual({
      label: '1-30',
      amount: eur(80_00),
      itemCount: 1,
      disputedAmount: eur(50_00),
      disputedCount: 1,
    });
    expect(inEur?.buckets[0]).toMatchObject({ itemCount: 1, disputedCount: 0 });
    expect(inUsd).toMatchObject({ currency: 'USD', total: usd(110_00), overdue: usd(110_00), itemCount: 1 });
    for (const row of aging.byCurrency)
      expect(
        sum(
          row.buckets.map((bucket) => bucket.amount),
          row.currency,
        ),
      ).toEqual(row.total);
  });

  test('in the accounting currency over all', () =>
    expect(aging.byAccountingCurrency).toMatchObject([
      { currency: 'EUR', total: eur(280_00), overdue: eur(180_00), disputed: eur(50_00), itemCount: 3 },
    ]));

  test('no more is disputed than is open', () => {
    const payment = anItem({ id: 'PAY', amount: eur(-60_00) });
    const settlements = [aSettlement(disputed, payment, { on: '2026-03-05', amount: 60_00 })];
    const asOf = isoDate('2026-03-31');
    const [row] = ageReceivables({ items: [disputed, payment], settlements, definition: STANDARD, asOf }).byCurrency;
    expect(row).toMatchObject({ total: eur(20_00), disputed: eur(20_00) });
  });

  test('nothing open is nothing at all', () =>
    expect(age([], '2026-03-31')).toMatchObject({ byCurrency: [], parts: [] }));
});
