import { money, type Money } from '../../kernel';
import { type CreditFacts } from '../credit-facts';
import { type CreditVerdict, evaluateCredit } from '../evaluate/evaluate-credit';
import { type CreditRuleSet } from '../rules/credit-rule';
import { applyLevers } from './apply-levers';
import { type Lever } from './lever';
import { paymentDimension } from './payment-dimension';
import { settlementOrders } from './settlement-orders';
import { isCleared, type Situation } from './situation';

/** What somebody tries, each by so much; amounts in the currency of the limit. */
export interface WhatIf {
  readonly payment?: Money;
  readonly limitRaise?: Money;
  readonly orderReduction?: Money;
  readonly days?: number;
}

/**
 * The facts and the verdict if so much were paid, raised, reduced and given in days. A payment settles what helps most: oldest due first, or what a
 * rule counts first. Nothing below zero, and no order to nothing: such a change is cut to what can be done.
 */
export function whatIf(
  facts: CreditFacts,
  ruleSet: CreditRuleSet,
  change: WhatIf,
): { readonly facts: CreditFacts; readonly verdict: CreditVerdict } {
  const others = applyLevers({ facts, ruleSet }, leversOf(facts, change));
  const tried = afterPayments(others, change.payment?.minor ?? 0);
  const best = tried.find(isCleared) ?? tried[0] ?? others;
  return { facts: best.facts, verdict: evaluateCredit(best.facts, best.ruleSet) };
}

const afterPayments = (situation: Situation, paid: number): readonly Situation[] =>
  paid <= 0 ? [] : settlementOrders(situation).map((order) => paymentDimension(situation, order).at(situation, paid));

function leversOf({ orderAmount }: CreditFacts, { limitRaise, orderReduction, days }: WhatIf): readonly Lever[] {
  const { currency, minor } = orderAmount;
  const raise = Math.max(0, limitRaise?.minor ?? 0);
  const less = Math.max(0, Math.min(orderReduction?.minor ?? 0, minor - 1));
  return [
    { kind: 'limitRaise', by: money(raise, currency), to: money(raise, currency) },
    { kind: 'orderReduction', by: money(less, currency), to: money(minor - less, currency) },
    { kind: 'days', days: Math.max(0, days ?? 0) },
  ];
}
