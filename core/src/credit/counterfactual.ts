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
import { allowedUse } from './allowed-use';
import { type CreditFacts, type OpenDebit, totalExposure } from './credit-facts';
import { type CreditRule } from './credit-rule';
import { evaluateOrder } from './evaluate-order';

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
export function counterfactual(facts: CreditFacts, rules: readonly CreditRule[]): Counterfactual | undefined {
  const verdict = evaluateOrder(facts, rules);
  if (verdict.outcome === 'cleared') return undefined;
  const limit = verdict.reasons.some(({ cause }) => cause === 'creditLimitMissing');
  const rates = verdict.reasons.flatMap(({ cause, currencies }) => (cause === 'rateMissing' ? (currencies ?? []) : []));
  const settling = facts.debits.filter((debit) => isTooLate(debit, facts, rules));
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
  const excess = excessOf(facts, rules);
  const payment = compare(settled, excess) >= 0 ? settled : excess;
  if (evaluateOrder(afterPayment(facts, payment, settling), rules).outcome !== 'cleared')
    throw new Error('The payment said to free an order does not free it.');
  return { kind: 'payment', payment, settling };
}

const isTooLate = ({ dueDate }: OpenDebit, { asOf }: CreditFacts, rules: readonly CreditRule[]): boolean => {
  const late = decimal(daysBetween(dueDate, asOf));
  return rules.some(({ type, threshold }) => type === 'daysOverdue' && compareDecimals(late, threshold) > 0);
};

/** How much is used beyond what the strictest rule on the limit allows. */
function excessOf({ limit, exposure, orderAmount }: CreditFacts, rules: readonly CreditRule[]): Money {
  if (limit.kind !== 'limited') return zero(orderAmount.currency);
  const used = add(totalExposure(exposure), orderAmount);
  const over = rules
    .filter(({ type }) => type === 'creditLimitUsed')
    .map(({ threshold }) => subtract(used, allowedUse(limit.amount, threshold)));
  return over.reduce((most, one) => (compare(one, most) > 0 ? one : most), zero(orderAmount.currency));
}

/** The facts once so much is paid and these debits are settled with it. */
export const afterPayment = (facts: CreditFacts, payment: Money, settling: readonly OpenDebit[]): CreditFacts => ({
  ...facts,
  exposure: { ...facts.exposure, openItems: subtract(facts.exposure.openItems, payment) },
  debits: facts.debits.filter((debit) => !settling.includes(debit)),
});
