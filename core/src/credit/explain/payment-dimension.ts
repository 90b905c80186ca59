import { add, money } from '../../kernel';
import { type GroupFacts, type OpenDebit, totalExposure } from '../credit-facts';
import { inCurrency } from '../exposure/in-currency';
import { type CreditRule } from '../rules/credit-rule';
import { type Dimension } from './dimension';
import { least } from './least';
import { type PaymentLever } from './lever';
import { type Situation } from './situation';
import { takePayment } from './take-payment';
import { lessUse } from './use-hints';

/** A payment that settles debits in one order; what goes beyond them is on account. */
export function paymentDimension(situation: Situation, order: readonly OpenDebit[]): Dimension {
  const { currency } = situation.facts.orderAmount;
  const prefixes = prefixSums(order);
  const pay = (before: Situation, size: number, settling: number): Situation =>
    takePayment(before, { amount: money(size, currency), settled: settled(order, settling) });
  return {
    kind: 'payment',
    currency,
    most: mostPayment(situation, order),
    hints: [...useHints(situation), ...prefixes],
    at: (before, size) => pay(before, size, size),
    lever: (size, before, test) => {
      const onAccount = test(pay(before, size, 0));
      const needed = onAccount ? 0 : (least(size, (settling) => test(pay(before, size, settling)), prefixes) ?? size);
      return leverOf(order, needed, money(size, currency));
    },
  };
}

/** What settles the first so many debits. */
function prefixSums(order: readonly OpenDebit[]): readonly number[] {
  let sum = 0;
  return order.map(({ inLimitCurrency }) => (sum += inLimitCurrency?.minor ?? 0));
}

function useHints({ facts, ruleSet: { rules } }: Situation): readonly number[] {
  const { limit, exposure, orderAmount, group } = facts;
  const taken = totalExposure(exposure);
  if (limit.kind !== 'limited') return [];
  const own = [add(taken, orderAmount), taken].flatMap((used) => lessUse({ limit: limit.amount, used }, rules));
  const isShared = group?.limit.kind === 'limited' && group.exposure.currency === limit.amount.currency;
  return isShared ? [...own, ...sharedHints(group, rules)] : own;
}

const sharedHints = ({ limit, exposure, amount }: GroupFacts, rules: readonly CreditRule[]): readonly number[] =>
  limit.kind === 'limited' ? lessUse({ limit: limit.amount, used: add(exposure, amount) }, rules) : [];

/** So much of each debit when a sum settles them in order. */
function settled(order: readonly OpenDebit[], sum: number): ReadonlyMap<string, number> {
  const parts = new Map<string, number>();
  let left = sum;
  for (const { id, inLimitCurrency } of order) {
    if (left <= 0) break;
    const part = Math.min(left, inLimitCurrency?.minor ?? 0);
    parts.set(id, part);
    left -= part;
  }
  return parts;
}

function leverOf(order: readonly OpenDebit[], needed: number, amount: PaymentLever['amount']): PaymentLever {
  const parts = settled(order, needed);
  const settling = order.filter(({ id, inLimitCurrency }) => parts.get(id) === inLimitCurrency?.minor);
  const debit = order.find((one) => parts.has(one.id) && !settling.includes(one));
  const part = debit && money(parts.get(debit.id) ?? 0, amount.currency);
  return { kind: 'payment', amount, settling, ...(debit && part ? { inPart: { debit, amount: part } } : {}) };
}

/** Everything owed and used, by the customer and its group: beyond it there is nothing to free. */
function mostPayment({ facts }: Situation, order: readonly OpenDebit[]): number {
  const { exposure, orderAmount, group, rates } = facts;
  const owed = order.reduce((sum, { inLimitCurrency }) => sum + (inLimitCurrency?.minor ?? 0), 0);
  const used = add(totalExposure(exposure), orderAmount).minor;
  const shared = group && inCurrency(add(group.exposure, group.amount), orderAmount.currency, rates);
  // One more for exclusions, which want less than their threshold; another for the rounding between two currencies.
  return Math.min(owed + Math.max(0, used) + Math.max(0, shared?.minor ?? 0) + 2, Number.MAX_SAFE_INTEGER);
}
