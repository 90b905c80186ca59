import { isoDate, money } from '@o2c/core/kernel';
import { agingsOf } from '../../../../pcf-controls/AgingPanel/AgingPanel/view-model/agings-of';
import { aReading, anItem } from '../../builders/receivables';

const ask = (items: Parameters<typeof aReading>[0]) =>
  agingsOf({ reading: aReading(items), basis: 'dueDate', measure: 'document' });

describe('agingsOf', () => {
  test.each([
    ['2026-03-31', 0],
    ['2026-03-30', 1],
    ['2026-03-01', 1],
    ['2026-02-28', 2],
    ['2026-01-30', 2],
    ['2026-01-29', 3],
    ['2025-12-31', 3],
    ['2025-12-30', 4],
  ])('an item due %s stands in bucket %d on 2026-03-31 (features 2.5)', (due, bucket) => {
    const [aging] = ask([anItem({ due })]);
    expect(aging?.items[0]?.bucket).toBe(bucket);
    expect(aging?.buckets[bucket]?.amount).toEqual(money(100_00, 'EUR'));
  });

  test('says the days of each bucket, open at both ends', () => {
    const ranges = ask([anItem()])[0]?.buckets.map(({ from, to }) => [from, to]);
    expect(ranges).toEqual([
      [undefined, 0],
      [1, 30],
      [31, 60],
      [61, 90],
      [91, undefined],
    ]);
  });

  test('by document date an item ages from the day it was written, while late stays late', () => {
    const reading = aReading([anItem({ documentDate: '2026-01-15', due: '2026-03-21' })]);
    const [aging] = agingsOf({ reading, basis: 'documentDate', measure: 'document' });
    expect(aging?.items[0]).toMatchObject({ days: 75, daysLate: 10, bucket: 3 });
    expect(aging?.oldest?.daysLate).toBe(10);
  });

  test('in the accounting currency two currencies become one', () => {
    const items = [
      anItem({ minor: 50_00 }),
      anItem({ number: 'US-1', minor: 100_00, currency: 'USD', accountingMinor: 91_00 }),
    ];
    expect(ask(items).map((aging) => aging.currency)).toEqual(['EUR', 'USD']);
    const [aging] = agingsOf({ reading: aReading(items), basis: 'dueDate', measure: 'accounting' });
    expect(aging?.total).toEqual(money(141_00, 'EUR'));
  });

  test('a settlement effective later is not seen, one effective by the day is', () => {
    const settlement = (effectiveOn: string) => ({
      debitItemId: 'id-INV-1',
      creditItemId: 'other',
      debitAmount: money(40_00, 'EUR'),
      creditAmount: money(40_00, 'EUR'),
      debitAccountingAmount: money(40_00, 'EUR'),
      creditAccountingAmount: money(40_00, 'EUR'),
      effectiveOn: isoDate(effectiveOn),
    });
    const total = (effectiveOn: string) =>
      agingsOf({ reading: aReading([anItem()], [settlement(effectiveOn)]), basis: 'dueDate', measure: 'document' })[0]
        ?.total.minor;
    expect([total('2026-03-31'), total('2026-04-01')]).toEqual([60_00, 100_00]);
  });

  test('shares are parts of all absolute amounts, so credits cannot push one over the whole', () => {
    const [aging] = ask([anItem({ minor: 300_00 }), anItem({ number: 'PAY', minor: -100_00, due: '2026-03-01' })]);
    expect(aging?.buckets.map((bucket) => bucket.share)).toEqual([0.75, -0.25, 0, 0, 0]);
  });

  test('names the next due date and what falls due then', () => {
    const [aging] = ask([
      anItem({ due: '2026-04-20' }),
      anItem({ number: 'A', due: '2026-04-03' }),
      anItem({ number: 'B', due: '2026-04-03' }),
    ]);
    expect(aging?.nextDue).toEqual({ on: '2026-04-03', amount: money(200_00, 'EUR') });
    expect(aging?.oldest).toBeUndefined();
    expect(aging?.weightedDaysLate).toBeUndefined();
  });

  test('weighs days late by amount', () => {
    const [aging] = ask([
      anItem({ due: '2026-03-21', minor: 300_00 }),
      anItem({ number: 'B', due: '2026-02-19', minor: 100_00 }),
    ]);
    expect(aging?.weightedDaysLate).toBe(17.5);
  });
});
