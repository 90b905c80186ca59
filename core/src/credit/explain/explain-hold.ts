import { type CreditFacts } from '../credit-facts';
import { applicableRules } from '../evaluate/applicable-rules';
import { evaluateCredit } from '../evaluate/evaluate-credit';
import { type CreditRuleSet, type HoldCause, type RuleResult } from '../rules/credit-rule';
import { applyLevers, oneLess } from './apply-levers';
import { type Dimension } from './dimension';
import { atTheMost, dimensionsOf } from './dimensions-of';
import { fingerprint } from './fingerprint';
import { type FoundPair, leastPair } from './least-pair';
import { type HoldExplanation, type Lever, type NeededDecision } from './lever';
import { singleLevers } from './single-levers';
import { isCleared, type Situation } from './situation';

/**
 * What would free a held document as things stand (M5), smallest to the minor unit or day: every single lever that does it alone, else the pair
 * that moves least money, else what a person must decide; undefined for a document that is not held. What is returned was proved: the rules, asked
 * again with it, clear the document, and with one unit less they do not. Throws when they say otherwise, for then what we print would be untrue.
 */
export function explainHold(facts: CreditFacts, ruleSet: CreditRuleSet): HoldExplanation | undefined {
  // Only the rules that are for it: no lever changes which those are.
  const situation = { facts, ruleSet: { ...ruleSet, rules: applicableRules(ruleSet.rules, facts) } };
  if (isCleared(situation)) return undefined;
  const dimensions = dimensionsOf(situation);
  const most = atTheMost(situation, dimensions);
  const still = evaluateCredit(most.facts, most.ruleSet);
  if (still.outcome === 'held') return neededDecision(still.reasons);
  const levers = singleLevers(situation, isCleared, dimensions);
  if (levers.length > 0) {
    for (const lever of levers) prove(situation, [lever]);
    return { kind: 'single', levers };
  }
  const found = pairsOf(dimensions).flatMap(
    (pair) => leastPair(situation, pair, { test: isCleared, fingerprint }) ?? [],
  );
  const best = found.reduce<FoundPair | undefined>(
    (one, other) => (one && one.moved <= other.moved ? one : other),
    undefined,
  );
  if (!best) return { kind: 'none' };
  prove(situation, best.pair);
  return { kind: 'pair', pair: best.pair };
}

/** What no lever takes away, by what somebody has to do about it. */
function neededDecision(reasons: readonly RuleResult[]): NeededDecision {
  const causes = new Set(reasons.map(({ cause }) => cause));
  const rates = reasons.flatMap(({ cause, currencies }) => (cause === 'rateMissing' ? (currencies ?? []) : []));
  const release = [...causes].filter((cause) => !DECIDED_OTHERWISE.has(cause));
  return {
    kind: 'decision',
    limit: causes.has('creditLimitMissing'),
    group: causes.has('groupMissing'),
    rates: [...new Set(rates)].sort(),
    release: release.sort(),
  };
}

const DECIDED_OTHERWISE: ReadonlySet<HoldCause> = new Set(['creditLimitMissing', 'groupMissing', 'rateMissing']);

/** Pairs of two different levers, in the fixed order in which equals are chosen, days last; sums in two currencies cannot be compared, so they make none. */
function pairsOf(dimensions: readonly Dimension[]): readonly (readonly [Dimension, Dimension])[] {
  const pairs = dimensions.flatMap((first, at) => dimensions.slice(at + 1).map((second) => [first, second] as const));
  const different = pairs.filter(([first, second]) => first.kind !== second.kind);
  const money = different.filter(([first, second]) => first.currency === second.currency);
  return [...money, ...different.filter(([, { kind }]) => kind === 'days')];
}

function prove(situation: Situation, levers: readonly Lever[]): void {
  if (!isCleared(applyLevers(situation, levers))) throw new Error('What is said to free a document does not free it.');
  for (const lever of levers) {
    const smaller = oneLess(lever);
    const rest = levers.flatMap((one) => (one === lever ? (smaller ? [smaller] : []) : [one]));
    if (isCleared(applyLevers(situation, rest))) throw new Error('Less than what is said frees the document, too.');
  }
}
