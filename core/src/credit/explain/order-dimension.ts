import { money, subtract, type Money } from '../../kernel';
import { type CreditFacts } from '../credit-facts';
import { inCurrency } from '../exposure/in-currency';
import { type Dimension } from './dimension';
import { type Situation } from './situation';

/** What of the document is not invoiced made smaller; the last minor unit stays, for nothing is left to check of nothing. */
export function orderDimension({ facts: { orderAmount } }: Situation): Dimension {
  const { currency } = orderAmount;
  return {
    kind: 'orderReduction',
    currency,
    most: Math.max(0, orderAmount.minor - 1),
    at: ({ facts, ruleSet }, by) => ({ ruleSet, facts: reduced(facts, money(by, currency)) }),
    lever: (by) => ({
      kind: 'orderReduction',
      by: money(by, currency),
      to: subtract(orderAmount, money(by, currency)),
    }),
  };
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
