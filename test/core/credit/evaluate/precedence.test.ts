import { type CreditRule, evaluateCredit, type RiskGroup, type RuleScope } from '@o2c/core/credit';
import { addDays, decimal } from '@o2c/core/kernel';
import { aCustomer, aDebit, aRule, eur, ruleSet, someFacts } from '../credit-builders';
import { runAsDocumented, type SaidRule } from './run-as-documented';

const SCOPES: Readonly<Record<SaidRule['level'], RuleScope>> = {
  all: { level: 'all' },
  group: { level: 'group', group: 'KEY' },
  customer: { level: 'customer', customerId: 'C-1' },
};
const LEVELS = ['all', 'group', 'customer'] as const;
const FLAGS = [true, false];
const RISKS = [undefined, 'low', 'high'] as const;

/** 80 days late with 400.00 overdue, an order of 1,000.00, of a customer of low risk in the group KEY. */
const base = someFacts();
const facts = (inGroup: boolean) => ({
  ...base,
  customer: aCustomer({ riskGroup: 'low', ...(inGroup ? { group: 'KEY' } : {}) }),
  debits: [aDebit({ dueDate: addDays(base.asOf, -80), open: eur(400_00) })],
});

/** Thresholds at which the facts make a rule true, and at which they do not. */
const THRESHOLDS: Readonly<Record<string, readonly [ifTrue: number, ifNot: number]>> = {
  'block daysOverdue days': [61, 90],
  'block orderAmount amount': [500, 5_000],
  'exclude daysOverdue days': [100, 70],
  'exclude daysOverdue amount': [1_000, 300],
  'exclude orderAmount amount': [5_000, 500],
};

interface Drawn {
  readonly said: Omit<SaidRule, 'concerns'>;
  readonly rule: CreditRule;
  readonly risk: RiskGroup | undefined;
}

type Spec = readonly [SaidRule['effect'], 'daysOverdue' | 'orderAmount', 'days' | 'amount', boolean];

const drawn = (specs: readonly Spec[], risks: readonly (RiskGroup | undefined)[], id: string): readonly Drawn[] =>
  specs.flatMap(([effect, type, valueType, releases]) =>
    LEVELS.flatMap((level) =>
      FLAGS.flatMap((isTrue) =>
        risks.map((risk): Drawn => {
          const [ifTrue = 0, ifNot = 0] = THRESHOLDS[`${effect} ${type} ${valueType}`] ?? [];
          const rule = aRule(type, {
            id,
            effect,
            valueType,
            scope: SCOPES[level],
            threshold: decimal(isTrue ? ifTrue : ifNot),
            releaseOrder: releases,
            ...(risk === undefined ? {} : { riskGroup: risk }),
          });
          return { said: { effect, level, type, valueType, releases, true: isTrue }, rule, risk };
        }),
      ),
    ),
  );

const BLOCKS: readonly Spec[] = [
  ['block', 'daysOverdue', 'days', false],
  ['block', 'orderAmount', 'amount', false],
];
const EXCLUSIONS: readonly Spec[] = [
  ['exclude', 'daysOverdue', 'days', false],
  ['exclude', 'daysOverdue', 'days', true],
  ['exclude', 'daysOverdue', 'amount', false],
  ['exclude', 'daysOverdue', 'amount', true],
  ['exclude', 'orderAmount', 'amount', false],
  ['exclude', 'orderAmount', 'amount', true],
];

const trueBlocks = (id: string): readonly Drawn[] => drawn(BLOCKS, [undefined], id).filter(({ said }) => said.true);

const ours = (rules: readonly Drawn[], inGroup: boolean): string => {
  const verdict = evaluateCredit(facts(inGroup), ruleSet(rules.map(({ rule }) => rule)));
  if (verdict.outcome === 'held') return 'held';
  return verdict.because === 'releasedByExclusion' ? 'released' : 'passed';
};

const documented = (rules: readonly Drawn[], inGroup: boolean): string =>
  runAsDocumented(
    rules.map(({ said, risk }) => ({
      ...said,
      concerns: (said.level !== 'group' || inGroup) && (risk === undefined || risk === 'low'),
    })),
  );

/** Compares the two over every choice; the first difference is told. */
function compare(choices: Iterable<readonly Drawn[]>): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const rules of choices)
    for (const inGroup of FLAGS) {
      const [mine, theirs] = [ours(rules, inGroup), documented(rules, inGroup)];
      if (mine !== theirs)
        throw new Error(JSON.stringify({ mine, theirs, inGroup, rules: rules.map(({ said }) => said) }));
      counts[mine] = (counts[mine] ?? 0) + 1;
    }
  return counts;
}

describe('precedence (CR-2), against a machine that runs the documented sequence', () => {
  test('one block, one exclusion: 3 scopes each, value type, rule type, release flag, risk group, true or not, in the group or not', () => {
    const blocks = drawn(BLOCKS, RISKS, 'B1');
    const exclusions = drawn(EXCLUSIONS, RISKS, 'E1');
    const counts = compare(blocks.flatMap((block) => exclusions.map((exclusion) => [block, exclusion])));
    expect(counts['held']).toBeGreaterThan(0);
    expect(counts['passed']).toBeGreaterThan(0);
    expect(counts['released']).toBeGreaterThan(0);
    expect(Object.values(counts).reduce((total, count) => total + count, 0)).toBe(2 * 36 * 108);
  });

  test('two blocks that are true, two exclusions, in whatever order they stand in the rule set', () => {
    const [first, second] = [trueBlocks('B1'), trueBlocks('B2')];
    const [one, other] = [drawn(EXCLUSIONS, [undefined], 'E1'), drawn(EXCLUSIONS, [undefined], 'E2')];
    function* choices(): Generator<readonly Drawn[]> {
      for (const block of first)
        for (const another of second)
          for (const [at, exclusion] of one.entries())
            for (const last of other.slice(at)) yield [last, block, exclusion, another];
    }
    const counts = compare(choices());
    expect(Object.values(counts).reduce((total, count) => total + count, 0)).toBe(2 * 6 * 6 * ((36 * 37) / 2));
  });
});
