import { add, type CurrencyCode, type IsoDate, subtract, sum } from '../kernel';
import { type CreditFacts, type Exposure } from './credit-facts';
import { type EffectiveLimit } from './credit-limit';
import { type CreditPosition, type OrderShare } from './credit-position';
import { type CreditRule } from './credit-rule';
import { type CreditVerdict, evaluateOrder } from './evaluate-order';

export interface DecisionRequest {
  readonly position: CreditPosition;
  readonly limit: EffectiveLimit;
  readonly asOf: IsoDate;
  /** The orders to decide, in order of receipt, each with the rules of its policy; all of them are in the position. */
  readonly waiting: readonly WaitingOrder[];
}

export interface WaitingOrder {
  readonly orderId: string;
  readonly rules: readonly CreditRule[];
  /** Held by a person: it takes no room, whatever the rules say (CR-8). */
  readonly forced: boolean;
}

/** An order's verdict and what it was decided on. */
export interface OrderDecision {
  readonly orderId: string;
  readonly facts: CreditFacts;
  readonly verdict: CreditVerdict;
  /** Once this decision stands. */
  readonly exposureAfter: Exposure;
}

export interface Decisions {
  readonly decided: readonly OrderDecision[];
  /** After all of them. */
  readonly exposure: Exposure;
}

/**
 * Decides the waiting orders of one limit, first come, first served: each clearance takes its room before the next order is looked at, so what is
 * cleared never exceeds what the rules allow (CR-7). An order that is held takes nothing and does not stand in the way of a smaller one.
 * Throws when a waiting order is not in the position.
 */
export function decideOrders({ position, limit, asOf, waiting }: DecisionRequest): Decisions {
  const shares = new Map(position.orders.map((share) => [share.orderId, share]));
  let exposure = exposureOf(position);
  const decided = waiting.map(({ orderId, rules, forced }): OrderDecision => {
    const share = shares.get(orderId);
    if (!share) throw new Error(`Order ${orderId} is not in the position it is decided on.`);
    const rest = without(exposure, share);
    const orderAmount = add(share.deliveredUnbilled, share.openOrder);
    const missingRates = missingFor(share, position, shares);
    const facts = { asOf, limit, exposure: rest, orderAmount, debits: position.debits, missingRates };
    const verdict = evaluateOrder(facts, rules);
    const after = { ...share, cleared: verdict.outcome === 'cleared' && !forced };
    shares.set(orderId, after);
    exposure = withShare(rest, after);
    return { orderId, facts, verdict, exposureAfter: exposure };
  });
  return { decided, exposure };
}

const exposureOf = ({ openItems, orders, currency }: CreditPosition): Exposure => ({
  openItems,
  deliveredUnbilled: sum(
    orders.map((share) => share.deliveredUnbilled),
    currency,
  ),
  openOrders: sum(
    orders.filter(({ cleared }) => cleared).map((share) => share.openOrder),
    currency,
  ),
});

const without = (exposure: Exposure, { cleared, deliveredUnbilled, openOrder }: OrderShare): Exposure => ({
  openItems: exposure.openItems,
  deliveredUnbilled: subtract(exposure.deliveredUnbilled, deliveredUnbilled),
  openOrders: cleared ? subtract(exposure.openOrders, openOrder) : exposure.openOrders,
});

const withShare = (exposure: Exposure, { cleared, deliveredUnbilled, openOrder }: OrderShare): Exposure => ({
  openItems: exposure.openItems,
  deliveredUnbilled: add(exposure.deliveredUnbilled, deliveredUnbilled),
  openOrders: cleared ? add(exposure.openOrders, openOrder) : exposure.openOrders,
});

/** An order that has taken nothing, and is not the one looked at, needs no rate. */
function missingFor(
  { orderId, missingRate }: OrderShare,
  position: CreditPosition,
  shares: ReadonlyMap<string, OrderShare>,
): readonly CurrencyCode[] {
  const others = [...shares.values()].filter((share) => share.cleared && share.orderId !== orderId);
  const rates = [missingRate, ...others.map((share) => share.missingRate)].filter((code) => code !== undefined);
  return [...new Set([...position.missingRates, ...rates])].sort();
}
