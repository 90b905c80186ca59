import {
  add,
  compare,
  type CurrencyCode,
  daysBetween,
  decimal,
  compareDecimals,
  type Money,
  subtract,
  sum,
  zero,
} from '../kernel';
import { allowedUse } from './limits/allowed-use';
import { type CreditFacts, type OpenDebit, totalExposure } from './credit-facts';
import { type CreditRuleSet } from './rules/credit-rule';
import { thresholdOf } from './rules/describe-rule';
import { evaluateCredit } from './evaluate/evaluate-credit';

/**
 * What would free a held order. `payment`: so much in all, these debits settled in full with it; more than is owed is paid in advance.
 * `decision`: first somebody has to decide a limit or give rates, for no payment helps.
 */
export type Counterfactual =
  | { readonly kind: 'payment'; readonly payment: Money; readonly settling: readonly OpenDebit[] }
  | { readonly kind: 'decision'; readonly limit: boolean; readonly rates: readonly CurrencyCode[] };

/**
 * The smallest payment that frees a held order as things stand (part of issue CR-1's explanation): every debit later than the days rules allow is
 * settled, and the use of the limit comes down to what its rules allow. Undefined for an order that is not held. What is returned was proved:
 * the rules, asked again with it, clear the order. Throws when they do not, for then what we print would be untrue.
 */
export function counterfactual(facts: CreditFacts, ruleSet: CreditRuleSet): Counterfactual | undefined {
  const verdict = evaluateCredit(facts, ruleSet);
  if (verdict.outcome === 'cleared') return undefined;
  const limit = verdict.reasons.some(({ cause }) => cause === 'creditLimitMissing');
  const rates = verdict.reasons.flatMap(({ cause, currencies }) => (cause === 'rateMissing' ? (currencies ?? []) : []));
  const settling = facts.debits.filter((debit) => isTooLate(debit, facts, ruleSet));
  const due = settling.map(({ inLimitCurrency }) => inLimitCurrency);
  const unknown = settling.filter(({ inLimitCurrency }) => inLimitCurrency === undefined);
  if (limit || rates.length > 0 || unknown.length > 0) {
    const missing = [...rates, ...unknown.map(({ open }) => open.currency)];
    return { kind: 'decision', limit, rates: [...new Set(missing)].sort() };
  }
  const { currency } = facts.orderAmount;
  const settled = sum(
    due.filter((amount) => amount !== undefined),
    currency,
  );
  const excess = excessOf(facts, ruleSet);
  const payment = compare(settled, excess) >= 0 ? settled : excess;
  if (evaluateCredit(afterPayment(facts, payment, settling), ruleSet).outcome !== 'cleared')
    throw new Error('The payment said to free an order does not free it.');
  return { kind: 'payment', payment, settling };
}

const isTooLate = ({ dueDate }: OpenDebit, { asOf }: CreditFacts, ruleSet: CreditRuleSet): boolean => {
  const late = decimal(daysBetween(dueDate, asOf));
  return ruleSet.rules.some((rule) => rule.type === 'daysOverdue' && compareDecimals(late, thresholdOf(rule)) > 0);
};

/** How much is used beyond what the strictest rule on the limit allows. */
function excessOf({ limit, exposure, orderAmount }: CreditFacts, ruleSet: CreditRuleSet): Money {
  if (limit.kind !== 'limited') return zero(orderAmount.currency);
  const used = add(totalExposure(exposure), orderAmount);
  const over = ruleSet.rules
    .filter(({ type }) => type === 'creditLimitUsed')
    .map((rule) => subtract(used, allowedUse(limit.amount, thresholdOf(rule))));
  return over.reduce((most, one) => (compare(one, most) > 0 ? one : most), zero(orderAmount.currency));
}

/** The facts once so much is paid and these debits are settled with it. */
export const afterPayment = (facts: CreditFacts, payment: Money, settling: readonly OpenDebit[]): CreditFacts => ({
  ...facts,
  exposure: { ...facts.exposure, openItems: subtract(facts.exposure.openItems, payment) },
  debits: facts.debits.filter((debit) => !settling.includes(debit)),
});
