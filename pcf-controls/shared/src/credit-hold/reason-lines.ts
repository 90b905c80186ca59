import { clearReason, evaluateCredit, type RuleResult } from '@o2c/core/credit';
import { parseCurrency, parseMoney } from '@o2c/core/kernel';
import { type Words } from '../words/use-words';
import { type Evaluation } from './evaluation';
import { type HoldFacts, type HoldReasonFacts } from './hold-facts';
import { leversText } from './lever-text';

/** One reason as it is shown. */
export interface ReasonLine {
  readonly key: string;
  readonly label: string;
  /** Measured against allowed; empty where no number decides. */
  readonly measure: string;
  /** Where the rule stands and since when it fires. */
  readonly origin: string;
  readonly clearing: string;
  readonly cleared: boolean;
  readonly evidence: 'debits' | 'parts';
}

/** The reasons of a hold with what was measured, what is allowed and what would clear each (spec/ux.md 8.1). */
export function reasonLines(hold: HoldFacts, evaluation: Evaluation | undefined, words: Words): readonly ReasonLine[] {
  const verdict = evaluation === undefined ? undefined : evaluateCredit(evaluation.facts, evaluation.ruleSet);
  const fired = verdict?.outcome === 'held' ? verdict.reasons : [];
  return hold.reasons.map((reason) => {
    const result = fired.find(({ cause, ruleId }) => cause === reason.cause && ruleId === reason.ruleId);
    return {
      key: reason.id,
      label: reason.cause === '' ? reason.ruleId : words.texts(`cause_${reason.cause}`),
      measure: measureText(reason, hold.currency ?? '', { result, evaluation, words }),
      origin: originText(reason, words),
      clearing: reason.cleared ? words.texts('reason_cleared') : clearingText(reason, { result, evaluation, words }),
      cleared: reason.cleared,
      evidence: OF_LIMIT.has(reason.cause) ? 'parts' : 'debits',
    };
  });
}

/** Reasons that lie in how much is used, not in what is late. */
const OF_LIMIT: ReadonlySet<string> = new Set([
  'creditLimitUsed',
  'creditLimitMissing',
  'creditLimitExpired',
  'groupLimitUsed',
  'orderAmount',
  'rateMissing',
]);

const UNITS: Readonly<Record<string, string>> = {
  daysOverdue: 'days',
  creditLimitExpired: 'days',
  oldestOpenItem: 'days',
  lastPayment: 'days',
  reviewOverdue: 'days',
  creditLimitUsed: 'percent',
  overdueShare: 'percent',
  groupLimitUsed: 'percent',
  overdueAmount: 'amount',
  orderAmount: 'amount',
};

function measureText(reason: HoldReasonFacts, currency: string, { result, words }: ClearingFacts): string {
  const { value, threshold } = reason;
  const unit = result?.unit ?? UNITS[reason.cause] ?? 'level';
  const shown = (amount: number | undefined): string | undefined =>
    amount === undefined ? undefined : valueText(amount, unit === 'amount' ? currency : unit, words);
  const [measured, allowed] = [shown(value), shown(threshold)];
  if (measured === undefined) return '';
  return allowed === undefined ? measured : words.texts('measured', { measured, allowed });
}

function valueText(value: number, unit: string, { texts, format }: Words): string {
  const number = new Intl.NumberFormat(format.locale, { maximumFractionDigits: 2 }).format(value);
  if (unit === 'days') return texts.plural('days', value);
  if (unit === 'percent') return texts('percent', { value: number });
  const currency = parseCurrency(unit);
  if (!currency.ok) return number;
  const amount = parseMoney(String(value), currency.value);
  return amount.ok ? format.money(amount.value) : number;
}

function originText({ ruleId, scope, since }: HoldReasonFacts, { texts, format }: Words): string {
  const rule = ruleId === '' ? '' : texts('reason_rule', { rule: ruleId, scope: scopeText(scope, texts) });
  if (since === undefined) return rule;
  return texts('reason_since', { rule, day: format.day(since.slice(0, 10)) });
}

const scopeText = (scope: string, texts: Words['texts']): string => {
  const group = /^group (.+)$/.exec(scope)?.[1];
  if (group !== undefined) return texts('scope_group', { group });
  return scope === 'customer' ? texts('scope_customer') : texts('scope_all');
};

interface ClearingFacts {
  readonly result: RuleResult | undefined;
  readonly evaluation: Evaluation | undefined;
  readonly words: Words;
}

function clearingText(reason: HoldReasonFacts, { result, evaluation, words }: ClearingFacts): string {
  const { texts } = words;
  if (result !== undefined && evaluation !== undefined) {
    const levers = clearReason(evaluation.facts, evaluation.ruleSet, result);
    if (levers.length > 0) return texts('clears', { ways: leversText(levers, 'disjunction', words) });
  }
  // A cause this version does not know is told in the service's words.
  return reason.cause === '' ? reason.explanation : texts(`clear_${reason.cause}`);
}
