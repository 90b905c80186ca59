import { add, type Instant, type Money, subtract, sum, zero } from '../../kernel';
import { type CreditFacts, type Exposure } from '../credit-facts';
import { type CreditSettings } from '../settings/credit-settings';
import { type RecordedDecision, type ReplayedLimit } from './replay-event';
import { type Standings } from './standings';

/**
 * The facts of a recorded decision, had the other rules decided before: what they cleared and the record did not, counts as taken; what they hold and
 * the record cleared, does not.
 */
export function factsOfRecord(
  { facts, orderId, at }: RecordedDecision,
  limit: ReplayedLimit,
  { standings, settings }: { readonly standings: Standings; readonly settings: CreditSettings },
): CreditFacts {
  const { currency } = facts.orderAmount;
  const others = limit.orders.filter((order) => order.orderId !== orderId);
  const differing = others.flatMap((order) => {
    const [before, after] = [standings.recorded, standings.replayed].map(
      (known) => known.get(order.orderId) === 'cleared',
    );
    if (before === after) return [];
    const rest = limit.restAt(order.orderId, at);
    return [after ? rest : subtract(zero(rest.currency), rest)];
  });
  return taken(facts, sum(differing, currency), settings);
}

/** The facts of a held order at another moment: the customer as last decided on, the books as they were then. */
export function factsAnew(
  last: CreditFacts,
  { orderId, at }: { readonly orderId: string; readonly at: Instant },
  {
    limit,
    standings,
    settings,
  }: { readonly limit: ReplayedLimit; readonly standings: Standings; readonly settings: CreditSettings },
): CreditFacts {
  const { asOf, openItems, debits, lastPaymentOn, limit: held, limitExpiresOn } = limit.booksAt(at);
  const customer = withoutExpiry(last.customer);
  const { currency } = last.orderAmount;
  const others = limit.orders.filter(
    (order) => order.orderId !== orderId && standings.replayed.get(order.orderId) === 'cleared',
  );
  const exposure = {
    openItems,
    deliveredUnbilled: zero(currency),
    openOrders: sum(
      others.map((order) => limit.restAt(order.orderId, at)),
      currency,
    ),
  };
  return {
    ...last,
    asOf,
    debits,
    orderAmount: limit.restAt(orderId, at),
    exposure: counted(exposure, settings),
    limit: held,
    customer: {
      ...customer,
      ...(lastPaymentOn === undefined ? {} : { lastPaymentOn }),
      ...(limitExpiresOn === undefined ? {} : { limitExpiresOn }),
    },
  };
}

function withoutExpiry({ limitExpiresOn, ...customer }: CreditFacts['customer']): CreditFacts['customer'] {
  return limitExpiresOn === undefined ? customer : { ...customer };
}

/** An amount more or less taken by open orders, of the customer and of the group whose limit it shares. */
function taken(facts: CreditFacts, amount: Money, settings: CreditSettings): CreditFacts {
  const { exposure, group } = facts;
  const changed = {
    ...facts,
    exposure: counted({ ...exposure, openOrders: add(exposure.openOrders, amount) }, settings),
  };
  return group?.exposure.currency === amount.currency
    ? { ...changed, group: { ...group, exposure: add(group.exposure, amount) } }
    : changed;
}

/** What settings leave out does not count (CR-19). */
const counted = ({ openItems, deliveredUnbilled, openOrders }: Exposure, { exposure }: CreditSettings): Exposure => ({
  openItems: exposure.openItems ? openItems : zero(openItems.currency),
  deliveredUnbilled: exposure.deliveredUnbilled ? deliveredUnbilled : zero(openItems.currency),
  openOrders: exposure.openOrders ? openOrders : zero(openItems.currency),
});
