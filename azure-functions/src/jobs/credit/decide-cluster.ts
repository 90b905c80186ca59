import {
  type Checkpoint,
  creditPosition,
  type CreditPosition,
  decideOrders,
  type GroupPosition,
  type OrderDecision,
  type UnbilledOrder,
  type WaitingOrder,
} from '@o2c/core/credit';
import { type CurrencyCode } from '@o2c/core/kernel';
import { type SalesOrder } from '@o2c/core/ordering';
import { type ClearancePolicy } from './clearance-policy';
import { type LimitCluster, type LimitGroup } from './limit-groups';
import { limitOf, type LimitOccasion } from './limit-of';

/** An order that waits, the limit it waits under, and where it is checked. */
export interface QueuedOrder {
  readonly group: PositionedGroup;
  readonly checkpoint: Checkpoint;
  readonly order: SalesOrder;
  readonly policy: ClearancePolicy;
  readonly waiting: WaitingOrder;
}

/** A limit group with what its members take, in the currency of the limit. */
export interface PositionedGroup {
  readonly group: LimitGroup;
  readonly currency: CurrencyCode;
  readonly position: CreditPosition;
}

/** The members of a shared limit together, in its currency; undefined where none is shared. */
export function sharedPosition(
  { shared, groups }: LimitCluster,
  unbilled: ReadonlyMap<LimitGroup, readonly UnbilledOrder[]>,
  { rates }: LimitOccasion,
): GroupPosition | undefined {
  if (!shared?.creditLimit) return undefined;
  const { currency } = shared.creditLimit;
  const items = groups.flatMap((group) => group.items);
  const orders = groups.flatMap((group) => unbilled.get(group) ?? []);
  return {
    code: shared.code,
    limit: { kind: 'limited', amount: shared.creditLimit, source: 'group' },
    position: creditPosition({ currency, items, orders, rates }),
  };
}

/**
 * Decides waiting orders one after the other in the order given, over as many limits as they wait under: what is cleared has taken its room of the
 * customer's limit and of the shared one before the next is looked at, so that all together never exceed either (CR-7).
 */
export function decideQueue(
  queue: readonly QueuedOrder[],
  { shared, occasion }: { readonly shared: GroupPosition | undefined; readonly occasion: LimitOccasion },
): ReadonlyMap<string, OrderDecision> {
  const decisions = new Map<string, OrderDecision>();
  const { asOf, rates } = occasion;
  for (const run of runsOf(queue)) {
    const [first] = run;
    if (!first) continue;
    const { group, position } = first.group;
    const { decided } = decideOrders({
      position: afterwards(position, decisions),
      limit: limitOf(group, occasion),
      asOf,
      rates,
      checkpoint: first.checkpoint,
      ...(shared ? { groups: [{ ...shared, position: afterwards(shared.position, decisions) }] } : {}),
      waiting: run.map(({ waiting }) => waiting),
    });
    for (const decision of decided) decisions.set(decision.orderId, decision);
  }
  return decisions;
}

/** Neighbours under one limit at one checkpoint are decided in one go. */
function runsOf(queue: readonly QueuedOrder[]): readonly (readonly QueuedOrder[])[] {
  const runs: QueuedOrder[][] = [];
  for (const one of queue) {
    const run = runs.at(-1);
    const before = run?.[0];
    if (run && before?.group === one.group && before.checkpoint === one.checkpoint) run.push(one);
    else runs.push([one]);
  }
  return runs;
}

/** A position once what was decided stands. */
export function afterwards(position: CreditPosition, decisions: ReadonlyMap<string, OrderDecision>): CreditPosition {
  if (decisions.size === 0) return position;
  return {
    ...position,
    orders: position.orders.map((share) => {
      const decision = decisions.get(share.orderId);
      return decision ? { ...share, cleared: decision.verdict.outcome === 'cleared' } : share;
    }),
  };
}
