import { type CreditFacts, type CreditRule, evaluateCredit } from '@o2c/core/credit';
import { addDays, type CurrencyCode, isoDate } from '@o2c/core/kernel';
import fc from 'fast-check';
import { aDebit, daysRule, eur, limitRule, ruleSet, someFacts } from '../credit-builders';

const asOf = isoDate('2026-06-01');
const late = (days: number) => someFacts({ asOf, debits: [aDebit({ dueDate: addDays(asOf, -days) })] });
const outcome = (facts: CreditFacts, ...rules: readonly CreditRule[]) => evaluateCredit(facts, ruleSet(rules)).outcome;
const limit = (minor: number) => ({ kind: 'limited', amount: eur(minor), source: 'base' }) as const;

describe('evaluateCredit', () => {
  test.each`
    days  | expected
    ${61} | ${'cleared'}
    ${62} | ${'held'}
    ${0}  | ${'cleared'}
    ${-9} | ${'cleared'}
  `('days overdue above 61 (CR-1, 3.1): $days days late is $expected', ({ days, expected }: Row) => {
    expect(outcome(late(days), daysRule(61))).toBe(expected);
  });

  test('the first day late is held where no day is allowed, the due date is not', () => {
    expect(outcome(late(0), daysRule(0))).toBe('cleared');
    expect(outcome(late(1), daysRule(0))).toBe('held');
  });

  test.each`
    case                                  | limit        | exposure    | order       | percent      | expected
    ${'3.3 case 11'}                      | ${10_000_00} | ${9_000_00} | ${1_000_00} | ${100}       | ${'cleared'}
    ${'3.3 case 11, one cent more'}       | ${10_000_00} | ${9_000_00} | ${1_000_01} | ${100}       | ${'held'}
    ${'3.3 case 13: zero is no credit'}   | ${0}         | ${0}        | ${1}        | ${100}       | ${'held'}
    ${'zero, and paid in advance'}        | ${0}         | ${-5_00}    | ${5_00}     | ${100}       | ${'cleared'}
    ${'zero, and a cent less in advance'} | ${0}         | ${-4_99}    | ${5_00}     | ${100}       | ${'held'}
    ${'80 percent at the boundary'}       | ${10_000_00} | ${7_999_99} | ${1}        | ${80}        | ${'cleared'}
    ${'80 percent, over it'}              | ${10_000_00} | ${8_000_00} | ${1}        | ${80}        | ${'held'}
    ${'a third with digits'}              | ${100_00}    | ${33_33}    | ${0}        | ${'33.3333'} | ${'cleared'}
    ${'a third with digits, over it'}     | ${100_00}    | ${33_34}    | ${0}        | ${'33.3333'} | ${'held'}
    ${'no percent at all'}                | ${10_000_00} | ${0}        | ${1}        | ${0}         | ${'held'}
    ${'credits make room'}                | ${100_00}    | ${-50_00}   | ${150_00}   | ${100}       | ${'cleared'}
  `('credit limit used, $case: $expected', ({ limit: amount, exposure, order, percent, expected }: LimitRow) => {
    const facts = someFacts({ limit: limit(amount), openItems: eur(exposure), orderAmount: eur(order) });
    expect(outcome(facts, limitRule(percent))).toBe(expected);
  });

  test('all parts of the exposure count, each once', () => {
    const exposure = { openItems: eur(4_000_00), deliveredUnbilled: eur(3_000_00), openOrders: eur(2_000_00) };
    expect(outcome(someFacts({ exposure, orderAmount: eur(1_000_00) }), limitRule(100))).toBe('cleared');
    expect(outcome(someFacts({ exposure, orderAmount: eur(1_000_01) }), limitRule(100))).toBe('held');
  });

  test('says what it measured, rounded so that what is over never looks like the threshold', () => {
    const facts = someFacts({ limit: limit(1_000_000_000_00), openItems: eur(1_000_000_000_00), orderAmount: eur(1) });
    expect(evaluateCredit(facts, ruleSet([limitRule(100)]))).toMatchObject({
      outcome: 'held',
      reasons: [{ cause: 'creditLimitUsed', ruleId: 'LIMIT', scope: 'all', value: '100.0001', threshold: '100' }],
    });
    const nothing = evaluateCredit(someFacts({ limit: limit(0) }), ruleSet([limitRule(100)]));
    expect(nothing.outcome === 'held' && nothing.reasons[0]).not.toHaveProperty('value');
  });

  test('returns every fired reason, not only the first (CR-1)', () => {
    const facts = someFacts({ asOf, debits: [aDebit({ dueDate: isoDate('2026-01-01') })], openItems: eur(9_500_00) });
    const verdict = evaluateCredit(facts, ruleSet([limitRule(100), daysRule(61), limitRule(80, 'LIMIT-80')]));
    expect(verdict.outcome === 'held' && verdict.reasons.map(({ ruleId }) => ruleId)).toEqual([
      'DAYS',
      'LIMIT',
      'LIMIT-80',
    ]);
  });

  test('unlimited is never used up; a limit nobody decided holds by name (CR-12)', () => {
    expect(outcome(someFacts({ limit: { kind: 'unlimited' }, openItems: eur(1_000_000_00) }), limitRule(1))).toBe(
      'cleared',
    );
    expect(evaluateCredit(someFacts({ limit: { kind: 'missing' } }), ruleSet([limitRule(100)]))).toMatchObject({
      outcome: 'held',
      reasons: [{ cause: 'creditLimitMissing' }],
    });
    expect(outcome(someFacts({ limit: { kind: 'missing' } }), daysRule(30))).toBe('cleared');
  });

  test('a currency without a rate holds by name, never one to one; without a limit none is needed (3.4)', () => {
    const missingRates: readonly CurrencyCode[] = ['GBP'];
    expect(evaluateCredit(someFacts({ missingRates }), ruleSet([limitRule(100)]))).toMatchObject({
      outcome: 'held',
      reasons: [{ cause: 'rateMissing', currencies: ['GBP'] }],
    });
    expect(outcome(someFacts({ missingRates, limit: { kind: 'unlimited' } }), limitRule(100))).toBe('cleared');
  });
});

interface Row {
  readonly days: number;
  readonly expected: string;
}

interface LimitRow {
  readonly limit: number;
  readonly exposure: number;
  readonly order: number;
  readonly percent: number | string;
  readonly expected: string;
}

const cents = fc.integer({ min: -1_000_000_00, max: 1_000_000_00 });
const anyRules = fc.uniqueArray(
  fc
    .record({ id: fc.string({ minLength: 1, maxLength: 3 }), days: fc.boolean(), threshold: fc.nat(150) })
    .map(({ id, days, threshold }) => (days ? daysRule(threshold, id) : limitRule(threshold, id))),
  { selector: ({ id }) => id, minLength: 1, maxLength: 6 },
);
const anyFacts = fc
  .record({
    limit: fc.integer({ min: 0, max: 500_000_00 }),
    open: cents,
    order: fc.nat(1_000_000_00),
    days: fc.nat(150),
  })
  .map((given) => ({
    ...late(given.days),
    limit: limit(given.limit),
    exposure: { openItems: eur(given.open), deliveredUnbilled: eur(0), openOrders: eur(0) },
    orderAmount: eur(given.order),
  }));

describe('the laws of a verdict', () => {
  test('the order of rules changes neither the verdict nor the order of its reasons', () => {
    fc.assert(
      fc.property(anyFacts, anyRules, fc.infiniteStream(fc.nat()), (facts, rules, draws) => {
        const shuffled = rules
          .map((rule) => ({ rule, place: draws.next().value }))
          .sort((one, other) => one.place - other.place)
          .map(({ rule }) => rule);
        expect(evaluateCredit(facts, ruleSet(shuffled))).toEqual(evaluateCredit(facts, ruleSet(rules)));
      }),
    );
  });

  test('a smaller order is never held where a larger one passes', () => {
    fc.assert(
      fc.property(anyFacts, anyRules, fc.nat(1_000_000_00), (facts, rules, less) => {
        const smaller = { ...facts, orderAmount: eur(Math.max(0, facts.orderAmount.minor - less)) };
        if (outcome(facts, ...rules) === 'cleared') expect(outcome(smaller, ...rules)).toBe('cleared');
      }),
    );
  });

  test('more exposure or an older debit never frees an order', () => {
    fc.assert(
      fc.property(anyFacts, anyRules, fc.tuple(fc.nat(1_000_000_00), fc.nat(100)), (facts, rules, [more, older]) => {
        const worse = {
          ...facts,
          exposure: { ...facts.exposure, openOrders: eur(facts.exposure.openOrders.minor + more) },
          debits: facts.debits.map((debit) => ({ ...debit, dueDate: addDays(debit.dueDate, -older) })),
        };
        if (outcome(facts, ...rules) === 'held') expect(outcome(worse, ...rules)).toBe('held');
      }),
    );
  });
});
