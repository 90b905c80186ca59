import { type CreditFacts, evaluateCredit, explainHold, readEvaluation, writeEvaluation } from '@o2c/core/credit';
import { addDays } from '@o2c/core/kernel';
import fc from 'fast-check';
import { eur } from '../credit-builders';
import { anyRuleSet, asOf, someoneHeld } from './hold-arbitraries';

const SIZE = { amount: 100_000_00, debits: 8 } as const;
const MANY = { amount: 100_000_00, debits: 400 } as const;

describe('the evaluation a hold keeps', () => {
  test('comes back as it was written: the same facts, verdict and explanation', () => {
    fc.assert(
      fc.property(someoneHeld(SIZE), anyRuleSet(SIZE), (facts, ruleSet) => {
        const read = readEvaluation(writeEvaluation(facts, ruleSet));
        if (!read.ok) throw new Error(read.error.code);
        expect(read.value.facts).toEqual(facts);
        expect(read.value.folded).toBe(0);
        expect(evaluateCredit(read.value.facts, read.value.ruleSet)).toEqual(evaluateCredit(facts, ruleSet));
        expect(explainHold(read.value.facts, read.value.ruleSet)).toEqual(explainHold(facts, ruleSet));
        expect(writeEvaluation(read.value.facts, read.value.ruleSet)).toBe(writeEvaluation(facts, ruleSet));
      }),
      { numRuns: 80 },
    );
  });

  test('keeps the verdict of hundreds of debits, the hundred oldest by name and the others as sums, in 100,000 characters', () => {
    fc.assert(
      fc.property(someoneHeld(MANY), anyRuleSet(MANY), fc.integer({ min: 1, max: 40 }), (drawn, ruleSet, times) => {
        const facts = { ...drawn, debits: repeated(drawn, times) };
        const text = writeEvaluation(facts, ruleSet);
        expect(text.length).toBeLessThanOrEqual(100_000);
        const read = readEvaluation(text);
        if (!read.ok) throw new Error(read.error.code);
        const { folded } = read.value;
        expect(folded).toBe(Math.max(0, facts.debits.length - 100));
        expect(evaluateCredit(read.value.facts, read.value.ruleSet)).toEqual(evaluateCredit(facts, ruleSet));
      }),
      { numRuns: 60 },
    );
  });

  test('names fewer debits where names are long, and says when nothing is short enough', () => {
    const [drawn] = fc.sample(someoneHeld(SIZE), 1);
    const [ruleSet] = fc.sample(anyRuleSet(SIZE), 1);
    if (!drawn || !ruleSet) throw new Error('drawn');
    const long = (id: number, characters: number) => ({
      id: `I${id}`,
      documentNumber: 'N'.repeat(characters),
      documentDate: addDays(asOf, -90),
      dueDate: addDays(asOf, -60),
      open: eur(1_00),
      inLimitCurrency: eur(1_00),
      disputed: false,
    });
    const debits = Array.from({ length: 120 }, (_, id) => long(id, 1_500));
    const text = writeEvaluation({ ...drawn, debits }, ruleSet);
    expect(text.length).toBeLessThanOrEqual(100_000);
    expect(readEvaluation(text)).toMatchObject({ ok: true, value: { folded: 70 } });
    const document = { ...drawn.document, termsCode: 'T'.repeat(100_000) };
    const refused = readEvaluation(writeEvaluation({ ...drawn, document }, ruleSet));
    expect(refused).toEqual({ ok: false, error: { code: 'credit-evaluation.too-long' } });
  });

  test.each([
    ['not json', 'credit-evaluation.malformed'],
    ['{"version":2}', 'credit-evaluation.unknown-version'],
    ['{"version":1,"folded":0,"facts":{},"ruleSet":{"rules":[],"settings":{}}}', 'credit-evaluation.malformed'],
  ])('refuses %s by name', (text, code) => {
    expect(readEvaluation(text)).toEqual({ ok: false, error: { code } });
  });
});

/** Its debits again and again, the oldest first. */
function repeated({ debits }: CreditFacts, times: number): CreditFacts['debits'] {
  const all = Array.from({ length: times }, (_, turn) =>
    debits.map((debit) => ({ ...debit, id: `${debit.id}-${turn}` })),
  );
  return all.flat().sort((one, other) => (one.dueDate < other.dueDate ? -1 : one.dueDate > other.dueDate ? 1 : 0));
}
