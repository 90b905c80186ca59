import { type DueTerms, dueDateOf, instalmentsOf } from '@o2c/core/invoicing';
import { isoDate, money, sum } from '@o2c/core/kernel';
import fc from 'fast-check';

const terms = (facts: Partial<DueTerms>): DueTerms => ({
  netDays: 0,
  endOfMonth: false,
  monthsAhead: 0,
  instalments: 1,
  ...facts,
});

describe('dueDateOf (IN-10)', () => {
  test.each<[string, string, [Partial<DueTerms>, string]]>([
    ['30 days net', '2026-03-04', [{ netDays: 30 }, '2026-04-03']],
    ['over the end of February', '2026-01-31', [{ netDays: 30 }, '2026-03-02']],
    ['over a leap day', '2028-02-15', [{ netDays: 14 }, '2028-02-29']],
    ['over the turn of the year', '2026-12-15', [{ netDays: 30 }, '2027-01-14']],
    ['30 days, end of that month', '2026-01-31', [{ netDays: 30, endOfMonth: true }, '2026-03-31']],
    ['end of this month', '2026-02-10', [{ endOfMonth: true }, '2026-02-28']],
    ['a month ahead from the 31st', '2026-01-31', [{ monthsAhead: 1 }, '2026-02-28']],
    ['the 15th of next month', '2026-03-20', [{ monthsAhead: 0, endOfMonth: true, dayOfMonth: 15 }, '2026-04-15']],
    ['the 10th when it is still to come', '2026-03-04', [{ dayOfMonth: 10 }, '2026-03-10']],
    ['the 10th when it is today', '2026-03-10', [{ dayOfMonth: 10 }, '2026-03-10']],
    ['the 31st of a short month is its last day', '2026-04-02', [{ dayOfMonth: 31 }, '2026-04-30']],
    ['at once', '2026-03-04', [{}, '2026-03-04']],
  ])('%s', (_name, issued, [facts, expected]) => expect(dueDateOf(isoDate(issued), terms(facts))).toBe(expected));
});

describe('instalmentsOf', () => {
  test('three parts a month apart, the odd cent first', () =>
    expect(instalmentsOf(money(100_00, 'EUR'), isoDate('2026-01-31'), terms({ instalments: 3 }))).toEqual([
      { instalment: 1, dueDate: '2026-01-31', amount: money(33_34, 'EUR') },
      { instalment: 2, dueDate: '2026-02-28', amount: money(33_33, 'EUR') },
      { instalment: 3, dueDate: '2026-03-31', amount: money(33_33, 'EUR') },
    ]));

  test('the parts sum to the amount and fall due one after the other', () =>
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 1, max: 24 }), (minor, instalments) => {
        const parts = instalmentsOf(money(minor, 'EUR'), isoDate('2026-01-31'), terms({ instalments, netDays: 10 }));
        expect(
          sum(
            parts.map(({ amount }) => amount),
            'EUR',
          ),
        ).toEqual(money(minor, 'EUR'));
        const days = parts.map(({ dueDate }) => dueDate);
        expect([...days].sort()).toEqual(days);
      }),
    ));
});
