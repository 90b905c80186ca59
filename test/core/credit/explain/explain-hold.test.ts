import { evaluateCredit } from '@o2c/core/credit';
import fc from 'fast-check';
import { applyLevers, explainHold, oneLess } from '@o2c/core/credit';
import { anyRuleSet, movableRuleSet, someoneHeld } from './hold-arbitraries';

const LARGE = { amount: 100_000_00, debits: 8 } as const;

describe('explainHold', () => {
  test.each([
    ['money and days', movableRuleSet(LARGE)],
    ['all types', anyRuleSet(LARGE)],
  ])('is true for rules of %s: what it says clears the document, one unit or one day less does not', (_, ruleSets) => {
    const kinds = new Map<string, number>();
    fc.assert(
      fc.property(someoneHeld(LARGE), ruleSets, (facts, ruleSet) => {
        const explanation = explainHold(facts, ruleSet);
        const kind = explanation?.kind ?? 'cleared';
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        expect(explanation === undefined).toBe(evaluateCredit(facts, ruleSet).outcome === 'cleared');
        const ways =
          explanation?.kind === 'single'
            ? explanation.levers.map((lever) => [lever])
            : explanation?.kind === 'pair'
              ? [explanation.pair]
              : [];
        for (const levers of ways) {
          const outcome = (some: typeof levers) => {
            const after = applyLevers({ facts, ruleSet }, some);
            return evaluateCredit(after.facts, after.ruleSet).outcome;
          };
          expect(outcome(levers)).toBe('cleared');
          for (const lever of levers) {
            const less = oneLess(lever);
            expect(outcome(levers.flatMap((one) => (one === lever ? (less ? [less] : []) : [one])))).toBe('held');
          }
        }
      }),
      { numRuns: 3000 },
    );
    console.log(kinds);
  });
});
