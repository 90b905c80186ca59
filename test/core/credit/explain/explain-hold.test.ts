import {
  applyLevers,
  type CreditFacts,
  type CreditRuleSet,
  evaluateCredit,
  explainHold,
  type Lever,
  oneLess,
  whatIf,
} from '@o2c/core/credit';
import fc from 'fast-check';
import { eur } from '../credit-builders';
import { anyRuleSet, movableRuleSet, someoneHeld, twoSidedRuleSet } from './hold-arbitraries';

const LARGE = { amount: 100_000_00, debits: 8 } as const;
const TINY = { amount: 7, debits: 3 } as const;

const outcomeOf = (facts: CreditFacts, ruleSet: CreditRuleSet, levers: readonly Lever[]): string => {
  const after = applyLevers({ facts, ruleSet }, levers);
  return evaluateCredit(after.facts, after.ruleSet).outcome;
};

/** Every way there is to settle debits with so much money or less, to the cent. */
function waysToSettle(debits: CreditFacts['debits'], paid: number): readonly (readonly number[])[] {
  return debits.reduce<readonly (readonly number[])[]>(
    (ways, { open }) =>
      ways.flatMap((way) => {
        const left = paid - way.reduce((sum, part) => sum + part, 0);
        return Array.from({ length: Math.min(left, open.minor) + 1 }, (_, part) => [...way, part]);
      }),
    [[]],
  );
}

describe('explainHold', () => {
  test.each([
    ['money and days', movableRuleSet(LARGE)],
    ['all types', anyRuleSet(LARGE)],
  ])('is true for rules of %s: what it says clears the document, one unit or one day less does not', (_, ruleSets) => {
    fc.assert(
      fc.property(someoneHeld(LARGE), ruleSets, (facts, ruleSet) => {
        const said = explainHold(facts, ruleSet);
        expect(said === undefined).toBe(evaluateCredit(facts, ruleSet).outcome === 'cleared');
        const single = said?.kind === 'single' ? said.levers.map((lever) => [lever]) : [];
        for (const levers of said?.kind === 'pair' ? [said.pair] : single) {
          expect(outcomeOf(facts, ruleSet, levers)).toBe('cleared');
          for (const lever of levers) {
            const less = oneLess(lever);
            const rest = levers.flatMap((one) => (one === lever ? (less ? [less] : []) : [one]));
            expect(outcomeOf(facts, ruleSet, rest)).toBe('held');
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('names the smallest payment there is, however it is settled (every way tried)', () => {
    let seen = 0;
    fc.assert(
      fc.property(someoneHeld(TINY), movableRuleSet(TINY), (facts, ruleSet) => {
        const said = explainHold(facts, ruleSet);
        const payment = said?.kind === 'single' ? said.levers.find(({ kind }) => kind === 'payment') : undefined;
        if (payment?.kind !== 'payment' || payment.amount.minor > 20) return;
        seen += 1;
        const amount = eur(payment.amount.minor - 1);
        for (const way of waysToSettle(facts.debits, amount.minor)) {
          const full = facts.debits.filter(({ open }, at) => open.minor === way[at]);
          const parts = facts.debits.filter(({ open }, at) => (way[at] ?? 0) > 0 && open.minor !== way[at]);
          if (parts.length > 1) continue;
          const [debit] = parts;
          const part = debit && eur(way[facts.debits.indexOf(debit)] ?? 0);
          const inPart = debit && part ? { inPart: { debit, amount: part } } : {};
          expect(outcomeOf(facts, ruleSet, [{ kind: 'payment', amount, settling: full, ...inPart }])).toBe('held');
        }
      }),
      { numRuns: 600 },
    );
    expect(seen).toBeGreaterThan(100);
  });

  test('names the pair that moves least money: no pair that moves less clears the document (every pair tried)', () => {
    let seen = 0;
    fc.assert(
      fc.property(someoneHeld(TINY), fc.oneof(movableRuleSet(TINY, 5), twoSidedRuleSet(TINY)), (facts, ruleSet) => {
        const said = explainHold(facts, ruleSet);
        if (said?.kind !== 'pair') return;
        const moved = said.pair.reduce((sum, lever) => sum + movedBy(lever), 0);
        if (moved > 16) return;
        seen += 1;
        const tried = (change: Parameters<typeof whatIf>[2]) => whatIf(facts, ruleSet, change).verdict.outcome;
        for (let first = 0; first < moved; first += 1) {
          const [one, days] = [eur(first), 10_000];
          for (const change of [{ payment: one }, { limitRaise: one }, { orderReduction: one }])
            expect(tried({ ...change, days })).toBe('held');
          for (let second = 0; first + second < moved; second += 1) {
            const two = eur(second);
            expect(tried({ payment: one, limitRaise: two })).toBe('held');
            expect(tried({ payment: one, orderReduction: two })).toBe('held');
            expect(tried({ limitRaise: one, orderReduction: two })).toBe('held');
          }
        }
      }),
      { numRuns: 400 },
    );
    expect(seen).toBeGreaterThan(20);
  });

  test('says none only where no single and no paired action clears it (every pair at its most tried)', () => {
    let seen = 0;
    fc.assert(
      fc.property(someoneHeld(TINY), movableRuleSet(TINY, 6), (facts, ruleSet) => {
        if (explainHold(facts, ruleSet)?.kind !== 'none') return;
        seen += 1;
        const most = { payment: eur(1_000), limitRaise: eur(100_000), orderReduction: eur(1_000), days: 10_000 };
        const kinds = ['payment', 'limitRaise', 'orderReduction', 'days'] as const;
        for (const one of kinds)
          for (const two of kinds)
            expect(whatIf(facts, ruleSet, { [one]: most[one], [two]: most[two] }).verdict.outcome).toBe('held');
      }),
      { numRuns: 1500, seed: 5 },
    );
    expect(seen).toBeGreaterThan(0);
  });
});

function movedBy(lever: Lever): number {
  if (lever.kind === 'days') return 0;
  return lever.kind === 'payment' ? lever.amount.minor : lever.by.minor;
}
