import { isoDate } from '@o2c/core/kernel';
import { accountingHeads, ageReceivables, customerHeads, type OpenItem, STANDARD } from '@o2c/core/receivables';
import { anItem, datedItem, eur, usd } from './receivable-builders';

const aging = (items: readonly OpenItem[]) =>
  ageReceivables({ items, settlements: [], definition: STANDARD, asOf: isoDate('2026-03-31') });

describe('the head of a customer', () => {
  const items = [
    datedItem('A', eur(100_00), '2026-03-21'),
    datedItem('B', eur(50_00), '2026-02-19'),
    datedItem('C', eur(-30_00), '2026-01-01'),
    anItem({ id: 'D', amount: eur(500_00), dueDate: isoDate('2026-03-31') }),
  ];

  test('balance nets credits, overdue does not; the oldest is a late debit; days late are weighted by amount', () => {
    const [head] = customerHeads(aging(items));
    expect(head).toMatchObject({ currency: 'EUR', balance: eur(620_00), overdue: eur(150_00), credits: eur(30_00) });
    expect(head?.oldest?.item.id).toBe('B');
    // (10 days x 100.00 + 40 days x 50.00) / 150.00
    expect(head?.weightedDaysLate).toBe('20');
  });

  test('nothing late: no oldest, no days', () =>
    expect(customerHeads(aging(items.slice(3)))[0]).toMatchObject({
      overdue: eur(0),
      oldest: undefined,
      weightedDaysLate: undefined,
    }));

  test('days late are rounded to one place, a half away from zero', () => {
    const late = (days: string, minor: number) => datedItem(days, eur(minor), `2026-03-${days}`);
    // (1 day x 95.00 + 2 days x 5.00) / 100.00 = 1.05, and (1 x 97 + 2 x 3) / 100 = 1.03
    expect(customerHeads(aging([late('30', 95_00), late('29', 5_00)]))[0]?.weightedDaysLate).toBe('1.1');
    expect(customerHeads(aging([late('30', 97_00), late('29', 3_00)]))[0]?.weightedDaysLate).toBe('1');
  });

  test('of two due on one day the lower document number is the oldest', () => {
    const twins = [datedItem('Z', eur(1_00), '2026-02-01'), datedItem('Y', eur(1_00), '2026-02-01')];
    expect(customerHeads(aging(twins))[0]?.oldest?.item.id).toBe('Y');
  });

  test('one head per currency, and one over all in the accounting currency', () => {
    const foreign = { ...datedItem('F', usd(110_00), '2026-03-01'), accountingAmount: eur(100_00) };
    const all = aging([...items, foreign]);
    expect(customerHeads(all).map((head) => head.currency)).toEqual(['EUR', 'USD']);
    expect(accountingHeads(all)).toMatchObject([{ currency: 'EUR', balance: eur(720_00), overdue: eur(250_00) }]);
    // (10 x 100 + 40 x 50 + 30 x 100) / 250
    expect(accountingHeads(all)[0]?.weightedDaysLate).toBe('24');
  });
});
