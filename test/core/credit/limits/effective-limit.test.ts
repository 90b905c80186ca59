import { effectiveLimit } from '@o2c/core/credit';
import { isoDate } from '@o2c/core/kernel';
import { eur } from '../credit-builders';

const temporary = {
  creditLimit: eur(10_000_00),
  unlimitedCredit: false,
  temporaryLimit: eur(15_000_00),
  temporaryFrom: isoDate('2026-03-01'),
  temporaryTo: isoDate('2026-03-31'),
};

describe('effectiveLimit (CR-12)', () => {
  test.each`
    day             | amount
    ${'2026-02-28'} | ${10_000_00}
    ${'2026-03-01'} | ${15_000_00}
    ${'2026-03-31'} | ${15_000_00}
    ${'2026-04-01'} | ${10_000_00}
  `('a temporary limit replaces the base from its first to its last day: $day', ({ day, amount }: Row) => {
    expect(effectiveLimit(temporary, isoDate(day))).toMatchObject({ kind: 'limited', amount: eur(amount) });
  });

  test('a temporary limit below the base holds too, and one without both days does not count', () => {
    expect(effectiveLimit({ ...temporary, temporaryLimit: eur(0) }, isoDate('2026-03-10'))).toMatchObject({
      amount: eur(0),
    });
    const { creditLimit, unlimitedCredit, temporaryLimit, temporaryFrom } = temporary;
    const endless = { creditLimit, unlimitedCredit, temporaryLimit, temporaryFrom };
    expect(effectiveLimit(endless, isoDate('2026-03-10'))).toMatchObject({ amount: eur(10_000_00), source: 'base' });
  });

  test('zero is a limit of nothing, absent is missing, unlimited is said by its flag alone', () => {
    const day = isoDate('2026-01-01');
    expect(effectiveLimit({ unlimitedCredit: false, creditLimit: eur(0) }, day)).toMatchObject({ amount: eur(0) });
    expect(effectiveLimit({ unlimitedCredit: false }, day)).toEqual({ kind: 'missing' });
    expect(effectiveLimit({ unlimitedCredit: true, creditLimit: eur(0) }, day)).toEqual({ kind: 'unlimited' });
  });
});

interface Row {
  readonly day: string;
  readonly amount: number;
}
