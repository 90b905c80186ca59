import { effectiveLimit, evaluateCredit } from '@o2c/core/credit';
import { decimal, isoDate } from '@o2c/core/kernel';
import { eur, limitRule, ruleSet, someFacts, usd } from '../credit-builders';

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

describe('effectiveLimit in several currencies (3.4)', () => {
  const day = isoDate('2026-06-01');
  const rates = { EUR: decimal('0.9'), USD: decimal(1) };
  const policy = {
    amount: usd(50_000_00),
    percent: decimal(50),
    includedInExposure: false,
    effectiveOn: isoDate('2026-01-01'),
  };
  const own = { creditLimit: eur(100_000_00), unlimitedCredit: false };

  test('brings securities and the limit of the group into that of the customer', () => {
    expect(effectiveLimit({ ...own, securities: [policy] }, day, rates)).toEqual({
      kind: 'limited',
      amount: eur(122_500_00),
      source: 'base',
    });
    expect(effectiveLimit({ ...own, groupLimit: usd(100_000_00) }, day, rates)).toMatchObject({
      amount: eur(90_000_00),
    });
    expect(effectiveLimit({ currency: 'EUR', unlimitedCredit: false, groupLimit: usd(10_00) }, day, rates)).toEqual({
      kind: 'limited',
      amount: eur(9_00),
      source: 'group',
    });
  });

  test('names what has no rate, counts nothing of it, and never takes it one to one', () => {
    expect(effectiveLimit({ ...own, securities: [policy] }, day)).toEqual({
      kind: 'limited',
      amount: eur(100_000_00),
      source: 'base',
      missingRates: ['USD'],
    });
    expect(effectiveLimit({ ...own, groupLimit: usd(1_00) }, day)).toMatchObject({ missingRates: ['USD'] });
    const onlyGroup = effectiveLimit({ currency: 'EUR', unlimitedCredit: false, groupLimit: usd(1_000_00) }, day);
    expect(onlyGroup).toEqual({ kind: 'limited', amount: eur(0), source: 'group', missingRates: ['USD'] });
    const held = evaluateCredit(someFacts({ limit: onlyGroup, orderAmount: eur(0) }), ruleSet([limitRule(100)]));
    expect(held).toMatchObject({ outcome: 'held', reasons: [{ cause: 'rateMissing', currencies: ['USD'] }] });
  });

  test('a security that is not valid on the day needs no rate', () => {
    expect(effectiveLimit({ ...own, securities: [policy] }, isoDate('2025-12-31'))).not.toHaveProperty('missingRates');
  });
});

interface Row {
  readonly day: string;
  readonly amount: number;
}
