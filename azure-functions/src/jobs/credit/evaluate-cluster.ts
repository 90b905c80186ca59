import {
  type CheckedDocument,
  type Checkpoint,
  creditPosition,
  type OrderDecision,
  type UnbilledOrder,
  unbilledOrder,
} from '@o2c/core/credit';
import { ok, refuse, type Result } from '@o2c/core/kernel';
import { orderContentHash, type SalesOrder } from '@o2c/core/ordering';
import { type TotalsRefusal } from '@o2c/core/totals';
import { firstApplicants } from '../credit-limits/first-applicants';
import { type ClearancePolicy, clearancePolicy, type ClearancePolicyRefusal } from './clearance-policy';
import { type ClearedBefore } from './cleared-before';
import { customerFacts, type KnownCustomers } from './customer-facts';
import { decideQueue, type PositionedGroup, type QueuedOrder, sharedPosition } from './decide-cluster';
import { inOrderOfDecision } from './decision-order';
import { orderFacts } from './document-facts';
import { asUnbilled, type DocumentEvaluation, evaluateDocument } from './evaluate-documents';
import { type LimitCluster, type LimitGroup } from './limit-groups';
import { type LimitOccasion } from './limit-of';
import { type OrderEvaluation } from './order-evaluation';
import { partyOf } from './party';

/** Why the orders of a cluster stay as they are; `orderId` is what is in the way. */
export type ClusterRefusal = (
  TotalsRefusal | ClearancePolicyRefusal | { readonly code: 'credit.order-unreadable' | 'credit.security-unreadable' }
) & { readonly orderId: string };

/** Which orders of a cluster want a verdict, and where. */
export interface Wanted {
  readonly waiting: (orders: readonly SalesOrder[]) => readonly SalesOrder[];
  readonly isDocumentWaiting: (document: CheckedDocument) => boolean;
  readonly checkpointOf: (order: SalesOrder, group: LimitGroup) => Checkpoint;
  readonly before: ReadonlyMap<string, ClearedBefore>;
}

/** What a cluster is decided on beside its own rows. */
export interface ClusterContext {
  readonly known: KnownCustomers;
  readonly occasion: LimitOccasion;
  readonly wanted: Wanted;
}

/** What was decided of a cluster. */
export interface ClusterEvaluation {
  /** In order of decision. */
  readonly orders: readonly OrderEvaluation[];
  readonly documents: readonly DocumentEvaluation[];
}

/**
 * Decides the waiting orders of limits that hang together, in order of decision, and then quotes and invoices. Pure; nothing is decided when an order
 * has no sum, a cleared order or a security cannot be understood, or the rules of a legal entity concerned cannot.
 */
export function evaluateCluster(
  cluster: LimitCluster,
  context: ClusterContext,
): Result<ClusterEvaluation, ClusterRefusal> {
  const { occasion, known } = context;
  const { orders, documents } = waitingIn(cluster, context);
  if (orders.length + documents.length === 0) return ok({ orders: [], documents: [] });
  const inTheWay = cluster.groups.find((group) => group.inTheWay)?.inTheWay;
  if (inTheWay) return refuse({ code: inTheWay.code, orderId: inTheWay.id });
  const unbilled = unbilledOrders(cluster.groups);
  if (!unbilled.ok) return unbilled;
  const policies = policiesOf([...orders, ...documents], known);
  if (!policies.ok) return policies;
  const policyOf = policies.value;
  const groups = cluster.groups.map((group) => positioned(group, unbilled.value, occasion));
  const queue = orders.map((order) => queued({ order, policy: policyOf(order) }, groups, context));
  const shared = sharedPosition(cluster, unbilled.value, occasion);
  const inOrder = inOrderOfDecision({ queue, shared, occasion });
  const decisions = decideQueue(inOrder, { shared, occasion });
  const applicants = firstApplicants(orders, decisions, known.accounts.applications);
  return ok({
    orders: inOrder.map((one) => ({
      ...evaluationOf(one, decisions.get(one.order.id)),
      ...(applicants.has(one.order.id) ? applying(one.order, known) : {}),
    })),
    documents: groups.flatMap((group) =>
      group.group.documents
        .filter((document) => documents.includes(document))
        .map((document) =>
          evaluateDocument({ document, policy: policyOf(document) }, group, { known, occasion, shared, decisions }),
        ),
    ),
  });
}

/** What of a cluster wants a verdict. */
export const waitingIn = ({ groups }: LimitCluster, { wanted }: ClusterContext) => ({
  orders: wanted.waiting(groups.flatMap(({ orders }) => orders)),
  documents: groups.flatMap(({ documents }) => documents).filter(wanted.isDocumentWaiting),
});

function applying(order: SalesOrder, { profiles }: KnownCustomers): Pick<OrderEvaluation, 'applies'> {
  const profileId = profiles.get(partyOf(order))?.id;
  return { applies: profileId === undefined ? {} : { profileId } };
}

function evaluationOf(
  { order, policy, checkpoint, group: { group } }: QueuedOrder,
  decision: OrderDecision | undefined,
): OrderEvaluation {
  if (!decision) throw new Error('One decision for each waiting order.');
  const hold = group.holds.find((one) => one.orderId === order.id);
  return {
    order,
    contentHash: orderContentHash(order),
    checkpoint,
    ...policy,
    decision,
    ...(hold ? { hold } : {}),
    ...(group.owner ? { owner: group.owner } : {}),
    ...(group.shared ? { shared: group.shared } : {}),
  };
}

function unbilledOrders(
  groups: readonly LimitGroup[],
): Result<ReadonlyMap<LimitGroup, readonly UnbilledOrder[]>, ClusterRefusal> {
  const found = new Map<LimitGroup, readonly UnbilledOrder[]>();
  for (const group of groups) {
    const own: UnbilledOrder[] = [];
    for (const order of group.orders) {
      const unbilled = unbilledOrder(order);
      if (!unbilled.ok) return refuse({ ...unbilled.error, orderId: order.id });
      own.push(unbilled.value);
    }
    found.set(group, [...own, ...group.documents.map(asUnbilled)]);
  }
  return ok(found);
}

interface PolicedOrder {
  readonly order: SalesOrder;
  readonly policy: ClearancePolicy;
}

type PolicyOf = (document: { readonly legalEntityId: string }) => ClearancePolicy;

function policiesOf(
  waiting: readonly { readonly id: string; readonly legalEntityId: string }[],
  { accounts }: KnownCustomers,
): Result<PolicyOf, ClusterRefusal> {
  const policies = new Map<string, ClearancePolicy>();
  for (const { id, legalEntityId } of waiting) {
    if (policies.has(legalEntityId)) continue;
    const policy = clearancePolicy(accounts, legalEntityId);
    if (!policy.ok) return refuse({ ...policy.error, orderId: id });
    policies.set(legalEntityId, policy.value);
  }
  return ok(({ legalEntityId }) => {
    const policy = policies.get(legalEntityId);
    if (!policy) throw new Error(`No policy was read for the legal entity ${legalEntityId}.`);
    return policy;
  });
}

function positioned(
  group: LimitGroup,
  unbilled: ReadonlyMap<LimitGroup, readonly UnbilledOrder[]>,
  { rates }: LimitOccasion,
): PositionedGroup {
  const currency =
    group.owner?.currency ?? group.orders[0]?.currency ?? group.documents[0]?.currency ?? group.items[0]?.open.currency;
  if (currency === undefined) throw new Error('A limit group without an owner has an order, a document or an item.');
  const position = creditPosition({ currency, items: group.items, orders: unbilled.get(group) ?? [], rates });
  return { group, currency, position };
}

function queued(
  { order, policy }: PolicedOrder,
  groups: readonly PositionedGroup[],
  { known, wanted }: ClusterContext,
): QueuedOrder {
  const own = groups.find(({ group }) => group.orders.includes(order));
  if (!own) throw new Error('A waiting order is one of its limit group.');
  const { group, currency } = own;
  const forced = group.holds.some((hold) => hold.orderId === order.id && hold.forced);
  const before = wanted.before.get(order.id);
  const { settings } = known.accounts;
  return {
    group: own,
    checkpoint: wanted.checkpointOf(order, group),
    order,
    policy,
    waiting: {
      orderId: order.id,
      ruleSet: policy.ruleSet,
      forced,
      document: orderFacts(order, { settings, currency, forced, ...(before ? { before } : {}) }),
      customer: customerFacts(order, group, known),
      ...(group.shared ? { limitGroup: group.shared.code } : {}),
    },
  };
}
