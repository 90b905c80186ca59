import { type CreditFacts, type CreditRule, evaluateCredit } from '@o2c/core/credit';
import { addDays } from '@o2c/core/kernel';
import fc from 'fast-check';
import { anyFacts, anyRules } from '../any-credit';
import { eur, ruleSet } from '../credit-builders';

const outcome = (facts: CreditFacts, rules: readonly CreditRule[]) => evaluateCredit(facts, ruleSet(rules)).outcome;
const smallerBy = (facts: CreditFacts, less: number): CreditFacts => {
  const amount = eur(Math.max(0, facts.orderAmount.minor - less));
  return { ...facts, orderAmount: amount, document: { ...facts.document, total: amount } };
};
const blocksOf = (rules: readonly CreditRule[]) => rules.filter(({ effect }) => effect === 'block');

describe('the laws of a verdict, over all thirteen types, scopes, risk groups and exclusions', () => {
  test('the order of rules changes neither the verdict nor the order of its reasons', () => {
    fc.assert(
      fc.property(anyFacts, anyRules, fc.infiniteStream(fc.nat()), (facts, rules, draws) => {
        const shuffled = rules
          .map((rule) => ({ rule, place: draws.next().value }))
          .sort((one, other) => one.place - other.place)
          .map(({ rule }) => rule);
        expect(evaluateCredit(facts, ruleSet(shuffled))).toEqual(evaluateCredit(facts, ruleSet(rules)));
      }),
      { numRuns: 500 },
    );
  });

  test('a smaller order is never held where a larger one passes, exclusions and releases included', () => {
    fc.assert(
      fc.property(anyFacts, anyRules, fc.nat(20_000_00), (facts, rules, less) => {
        if (outcome(facts, rules) === 'cleared') expect(outcome(smallerBy(facts, less), rules)).toBe('cleared');
      }),
      { numRuns: 1_000 },
    );
  });

  test('without exclusions, more that is taken, later debits or a lower limit never free an order', () => {
    const change = fc.record({ more: fc.nat(9_000_00), later: fc.nat(90), less: fc.nat(9_000_00) });
    fc.assert(
      fc.property(anyFacts, anyRules, change, (facts, rules, { more, later, less }) => {
        const worse: CreditFacts = {
          ...facts,
          exposure: { ...facts.exposure, openOrders: eur(facts.exposure.openOrders.minor + more) },
          debits: facts.debits.map((debit) => ({ ...debit, dueDate: addDays(debit.dueDate, -later) })),
          limit:
            facts.limit.kind === 'limited'
              ? { ...facts.limit, amount: eur(Math.max(0, facts.limit.amount.minor - less)) }
              : facts.limit,
        };
        const blocks = blocksOf(rules);
        if (outcome(facts, blocks) === 'held') expect(outcome(worse, blocks)).toBe('held');
      }),
      { numRuns: 1_000 },
    );
  });

  test('one more block never frees, and one more exclusion never holds', () => {
    fc.assert(
      fc.property(anyFacts, anyRules, (facts, rules) => {
        const withoutLast = rules.slice(0, -1);
        const last = rules.at(-1);
        if (last?.effect === 'block' && outcome(facts, withoutLast) === 'held')
          expect(outcome(facts, rules)).toBe('held');
        if (last?.effect === 'exclude' && outcome(facts, withoutLast) === 'cleared')
          expect(outcome(facts, rules)).toBe('cleared');
      }),
      { numRuns: 1_000 },
    );
  });

  test('every reason is a result, names a rule of the set and a measure beyond its threshold', () => {
    fc.assert(
      fc.property(anyFacts, anyRules, (facts, rules) => {
        const verdict = evaluateCredit(facts, ruleSet(rules));
        if (verdict.outcome !== 'held') return;
        for (const reason of verdict.reasons) {
          expect(verdict.results).toContain(reason);
          expect(rules.map(({ id }) => id)).toContain(reason.ruleId);
          if (reason.value !== undefined && reason.threshold !== undefined)
            expect(Number(reason.value)).toBeGreaterThan(Number(reason.threshold));
        }
      }),
      { numRuns: 500 },
    );
  });
});
