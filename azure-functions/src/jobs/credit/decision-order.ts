import {
  allowedUse,
  type CreditFacts,
  type GroupPosition,
  orderOfDecision,
  type OrderDecision,
  type QueueCandidate,
  totalExposure,
} from '@o2c/core/credit';
import { compare, type Money, subtract } from '@o2c/core/kernel';
import { decideQueue, type QueuedOrder } from './decide-cluster';
import { type LimitOccasion } from './limit-of';

/** Waiting orders of one cluster in order of receipt, and what they share. */
export interface Waiting {
  readonly queue: readonly QueuedOrder[];
  readonly shared: GroupPosition | undefined;
  readonly occasion: LimitOccasion;
}

/**
 * In which order waiting orders are decided (M6): as they were received, or so that those of most value get the room, where the settings of every
 * legal entity concerned want it. Only those that nothing but a limit holds compete for room; the others come last, and change nothing.
 */
export function inOrderOfDecision(waiting: Waiting): readonly QueuedOrder[] {
  const { queue, occasion } = waiting;
  const [first] = queue;
  const settings = first?.waiting.ruleSet.settings;
  const wanted = queue.every((one) => one.waiting.ruleSet.settings.queue === 'mostValue');
  if (!settings || !wanted || queue.length < 2) return queue;
  const alone = queue.map((one) => decidedAlone(one, waiting));
  const competing = alone.filter(({ decision }) => onlyLimitsHold(decision));
  const room = competing.map(({ decision }) => roomFor(decision)).reduce(smaller, undefined);
  const candidates = competing.map(candidateOf);
  const { orderIds } = orderOfDecision(candidates, { asOf: occasion.asOf, ...(room ? { room } : {}) }, settings);
  const places = new Map(orderIds.map((id, place) => [id, place]));
  const placeOf = ({ waiting: { orderId } }: QueuedOrder): number => places.get(orderId) ?? places.size;
  return [...queue].sort((one, other) => placeOf(one) - placeOf(other));
}

interface Alone {
  readonly one: QueuedOrder;
  readonly decision: OrderDecision;
}

/** As if no other waiting order had taken anything. */
function decidedAlone(one: QueuedOrder, { queue, shared, occasion }: Waiting): Alone {
  const ids = new Set(queue.map(({ waiting }) => waiting.orderId));
  const untaken = <P extends QueuedOrder['group']['position']>(position: P): P => ({
    ...position,
    orders: position.orders.map((share) => (ids.has(share.orderId) ? { ...share, cleared: false } : share)),
  });
  const { group } = one;
  const lonely = { ...one, group: { ...group, position: untaken(group.position) } };
  const apart = shared && { ...shared, position: untaken(shared.position) };
  const decision = decideQueue([lonely], { shared: apart, occasion }).get(one.waiting.orderId);
  if (!decision) throw new Error('One decision for each waiting order.');
  return { one, decision };
}

const LIMITS: ReadonlySet<string> = new Set(['creditLimitUsed', 'groupLimitUsed']);

const onlyLimitsHold = ({ verdict }: OrderDecision): boolean =>
  verdict.outcome === 'cleared' || verdict.reasons.every(({ cause }) => LIMITS.has(cause));

/** What is left of the strictest limit over it, in the currency of its own limit; undefined: no bound. */
function roomFor({ facts, verdict }: OrderDecision): Money | undefined {
  const { limit, exposure } = facts;
  if (limit.kind !== 'limited') return undefined;
  const allowed = verdict.results
    .filter(({ cause, threshold }) => cause === 'creditLimitUsed' && threshold !== undefined)
    .map(({ threshold }) => (threshold === undefined ? limit.amount : allowedUse(limit.amount, threshold)))
    .reduce(smaller, undefined);
  const own = allowed && subtract(allowed, totalExposure(exposure));
  return smaller(own, groupRoom(facts));
}

function groupRoom({ group, limit }: CreditFacts): Money | undefined {
  if (group?.limit.kind !== 'limited' || limit.kind !== 'limited') return undefined;
  const { amount } = group.limit;
  return amount.currency === limit.amount.currency ? subtract(amount, group.exposure) : undefined;
}

/** The smaller of two bounds; what is no bound gives way, and so does what is in another currency. */
const smaller = (one: Money | undefined, other: Money | undefined): Money | undefined =>
  !one || !other || one.currency !== other.currency ? (one ?? other) : compare(one, other) <= 0 ? one : other;

const candidateOf = ({ one: { order }, decision: { facts } }: Alone): QueueCandidate => ({
  orderId: order.id,
  takes: facts.orderAmount,
  waitingSince: order.orderedOn,
});
