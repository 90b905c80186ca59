import { add, alternateKey, type Instant, type Money, rowId, subtract } from '../kernel';
import { type SalesOrder } from '../ordering';
import { type CreditHold } from './credit-hold';
import { totalExposure } from './credit-facts';
import { type OrderDecision } from './evaluate/decide-orders';
import { holdReasons } from './hold-reasons';

export interface HoldRequest {
  readonly order: Pick<SalesOrder, 'id' | 'orderNumber' | 'customerId' | 'legalEntityId' | 'creditHoldId'>;
  readonly contentHash: string;
  readonly decision: OrderDecision;
  readonly counterfactual?: string;
  readonly heldOn: Instant;
  readonly operationId: string;
}

/**
 * The hold an order gets when it was held. Its id follows from the order and the hold before it, so that one evaluation written twice makes one
 * hold, and an order held again later a new one. Throws for an order that was not held.
 */
export function holdOf({ order, contentHash, decision, counterfactual, heldOn, operationId }: HoldRequest): CreditHold {
  if (decision.verdict.outcome !== 'held') throw new Error(`Order ${order.id} is not held.`);
  const id = rowId('credithold', order.id, order.creditHoldId ?? 'first');
  return {
    id,
    key: alternateKey('credithold', order.id, order.creditHoldId ?? 'first'),
    name: order.orderNumber,
    documentKind: 'order',
    orderId: order.id,
    customerId: order.customerId,
    legalEntityId: order.legalEntityId,
    status: 'open',
    forced: false,
    contentHash,
    ...measuresOf(decision),
    ...(counterfactual === undefined ? {} : { counterfactual }),
    heldOn,
    lastOperationId: operationId,
    reasons: holdReasons(id, decision.verdict.reasons),
  };
}

/** The amounts a hold shows, as they were when it was decided. */
export function measuresOf({
  facts,
}: OrderDecision): Pick<CreditHold, 'orderAmount' | 'exposure' | 'creditLimit' | 'excess' | 'oldestDueDate'> {
  const { limit, orderAmount, debits } = facts;
  const exposure = totalExposure(facts.exposure);
  const oldest = debits[0]?.dueDate;
  return {
    orderAmount,
    exposure,
    ...(limit.kind === 'limited' ? limitMeasures(limit.amount, add(exposure, orderAmount)) : {}),
    ...(oldest === undefined ? {} : { oldestDueDate: oldest }),
  };
}

const limitMeasures = (creditLimit: Money, used: Money): Pick<CreditHold, 'creditLimit' | 'excess'> => {
  const over = subtract(used, creditLimit);
  return { creditLimit, ...(over.minor > 0 ? { excess: over } : {}) };
};
