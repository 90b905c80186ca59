import { add, money, type Money, subtract } from '../../kernel';
import { type CreditFacts, totalExposure } from '../credit-facts';
import { inCurrency } from '../exposure/in-currency';
import { thresholdAmount } from '../rules/amount-result';
import { type CreditRule } from '../rules/credit-rule';
import { type Dimension } from './dimension';
import { type Situation } from './situation';
import { lessUse } from './use-hints';

/** What of the document is not invoiced made smaller; the last minor unit stays, for nothing is left to check of nothing. */
export function orderDimension({ facts: { orderAmount, ...facts }, ruleSet: { rules } }: Situation): Dimension {
  const { currency } = orderAmount;
  return {
    kind: 'orderReduction',
    currency,
    most: Math.max(0, orderAmount.minor - 1),
    hints: hintsOf({ ...facts, orderAmount }, rules),
    at: ({ facts, ruleSet }, by) => ({ ruleSet, facts: reduced(facts, money(by, currency)) }),
    lever: (by) => ({
      kind: 'orderReduction',
      by: money(by, currency),
      to: subtract(orderAmount, money(by, currency)),
    }),
  };
}

/** Where the use of a limit, or a rule on the document's own amount, may turn. */
function hintsOf(facts: CreditFacts, rules: readonly CreditRule[]): readonly number[] {
  const { limit, exposure, orderAmount, document, group } = facts;
  const { total } = document;
  const used = add(totalExposure(exposure), orderAmount);
  const large = rules
    .filter(
      ({ type, currency, threshold }) => type === 'orderAmount' && currency === undefined && threshold !== undefined,
    )
    .map((rule) => (total ? total.minor - (thresholdAmount(rule, facts)?.minor ?? 0) : 0));
  return [
    ...large,
    ...(limit.kind === 'limited' ? lessUse({ limit: limit.amount, used }, rules) : []),
    ...(group?.limit.kind === 'limited'
      ? lessUse({ limit: group.limit.amount, used: add(group.exposure, group.amount) }, rules)
      : []),
  ];
}

function reduced(facts: CreditFacts, by: Money): CreditFacts {
  const { document, group, rates } = facts;
  const shared = group && inCurrency(by, group.amount.currency, rates);
  return {
    ...facts,
    orderAmount: subtract(facts.orderAmount, by),
    document: document.total ? { ...document, total: subtract(document.total, by) } : document,
    ...(group && shared ? { group: { ...group, amount: subtract(group.amount, shared) } } : {}),
  };
}
