import {
  counterfactual,
  creditPosition,
  decideOrders,
  effectiveLimit,
  type OrderDecision,
  type UnbilledOrder,
  unbilledOrder,
} from '@o2c/core/credit';
import { type StoredCreditHold, type StoredCustomerProfile } from '@o2c/core/dataverse';
import { ok, refuse, type Result } from '@o2c/core/kernel';
import { type Autonomy } from '@o2c/core/operations';
import { orderContentHash, type SalesOrder } from '@o2c/core/ordering';
import { type TotalsRefusal } from '@o2c/core/totals';
import { type CompanySettings } from '../company-settings';
import { type Moment } from '../moment';
import { type ClearancePolicy, clearancePolicy, type ClearancePolicyRefusal } from './clearance-policy';
import { customerFacts, documentFacts } from './order-facts';
import { describeCounterfactual } from './describe-counterfactual';
import { type LimitGroup } from './limit-groups';

/** One order's verdict with all that is needed to write it. */
export interface OrderEvaluation {
  readonly order: SalesOrder;
  readonly contentHash: string;
  /** The hold that is open now. */
  readonly hold?: StoredCreditHold;
  /** Of the limit. */
  readonly owner?: StoredCustomerProfile;
  readonly autonomy: Autonomy;
  readonly decision: OrderDecision;
  /** What would free it, in words. */
  readonly counterfactual?: string;
}

/** Why the orders of a group stay as they are; `orderId` is the one that is in the way. */
export type GroupRefusal = (TotalsRefusal | ClearancePolicyRefusal | { readonly code: 'credit.order-unreadable' }) & {
  readonly orderId: string;
};

/** A limit group and those of its orders that want a verdict, in order of receipt. */
export type WaitingGroup = LimitGroup & { readonly waiting: readonly SalesOrder[] };

/** Decides the waiting orders of one limit. Pure; nothing is decided when one order of the group has no sum, or its legal entity no policy. */
export function evaluateGroup(
  group: WaitingGroup,
  settings: CompanySettings,
  { today }: Moment,
): Result<readonly OrderEvaluation[], GroupRefusal> {
  if (group.inTheWay !== undefined) return refuse({ code: 'credit.order-unreadable', orderId: group.inTheWay });
  const unbilled = unbilledOrders(group.orders);
  if (!unbilled.ok) return unbilled;
  const policies = policiesOf(group.waiting, settings);
  if (!policies.ok) return policies;
  const currency = group.owner?.currency ?? group.waiting[0]?.currency;
  if (currency === undefined) return ok([]);
  const { currencyRates: rates } = settings;
  const waiting = policies.value.map(({ order, ruleSet }) => ({
    orderId: order.id,
    ruleSet,
    document: documentFacts(order, settings),
    customer: customerFacts(order, group.owner),
    forced: group.holds.some((hold) => hold.orderId === order.id && hold.forced),
  }));
  const { decided } = decideOrders({
    position: creditPosition({ currency, items: group.items, orders: unbilled.value, rates }),
    limit: group.owner ? effectiveLimit(limitTerms(group.owner), today) : { kind: 'missing' },
    asOf: today,
    checkpoint: 'orderEntry',
    rates,
    waiting,
  });
  return ok(
    policies.value.map((policed, at) => {
      const decision = decided[at];
      if (!decision) throw new Error('One decision for each waiting order.');
      return evaluationOf(group, policed, decision);
    }),
  );
}

interface PolicedOrder extends ClearancePolicy {
  readonly order: SalesOrder;
}

function evaluationOf({ holds, owner }: LimitGroup, policed: PolicedOrder, decision: OrderDecision): OrderEvaluation {
  const { order, ruleSet, autonomy } = policed;
  const way = counterfactual(decision.facts, ruleSet);
  const hold = holds.find(({ orderId }) => orderId === order.id);
  return {
    order,
    contentHash: orderContentHash(order),
    autonomy,
    decision,
    ...(hold ? { hold } : {}),
    ...(owner ? { owner } : {}),
    ...(way ? { counterfactual: describeCounterfactual(way) } : {}),
  };
}

function unbilledOrders(orders: readonly SalesOrder[]): Result<readonly UnbilledOrder[], GroupRefusal> {
  const found: UnbilledOrder[] = [];
  for (const order of orders) {
    const unbilled = unbilledOrder(order);
    if (!unbilled.ok) return refuse({ ...unbilled.error, orderId: order.id });
    found.push(unbilled.value);
  }
  return ok(found);
}

function policiesOf(
  waiting: readonly SalesOrder[],
  settings: CompanySettings,
): Result<readonly PolicedOrder[], GroupRefusal> {
  const found: PolicedOrder[] = [];
  for (const order of waiting) {
    const policy = clearancePolicy(settings, order.legalEntityId);
    if (!policy.ok) return refuse({ ...policy.error, orderId: order.id });
    found.push({ ...policy.value, order });
  }
  return ok(found);
}

const limitTerms = (owner: StoredCustomerProfile) => ({
  unlimitedCredit: owner.unlimitedCredit,
  ...(owner.creditLimit ? { creditLimit: owner.creditLimit } : {}),
  ...(owner.temporaryCreditLimit ? { temporaryLimit: owner.temporaryCreditLimit } : {}),
  ...(owner.temporaryFrom === undefined ? {} : { temporaryFrom: owner.temporaryFrom }),
  ...(owner.temporaryTo === undefined ? {} : { temporaryTo: owner.temporaryTo }),
});
