import { decimal } from '../kernel';
import { type AcceptedOrder } from './intake/accepted-order';
import { intakeIdentity } from './intake-identity';
import { orderIdentity } from './order-identity';
import { orderLineId } from './order-line-id';
import { orderNumber } from './order-number';
import { purchaseOrderKey } from './purchase-order-key';
import { type OrderLine, type SalesOrder } from './sales-order';

/** An order about to be written for the first time. */
export interface TakenOrder extends Omit<SalesOrder, 'etag' | 'state' | 'createdOn' | 'lines'> {
  readonly lines: readonly Omit<OrderLine, 'etag'>[];
  readonly totals: AcceptedOrder['totals'];
  readonly purchaseOrderKey?: string;
}

const NOTHING = decimal(0);

/** The order that an intake without defects becomes: submitted, first version, not evaluated by credit, nothing shipped. */
export function takeOrder({ lines, ...accepted }: AcceptedOrder): TakenOrder {
  const identity = orderIdentity(accepted.channel, accepted.externalId);
  const { customerPurchaseOrder } = accepted;
  return {
    ...accepted,
    ...identity,
    orderNumber: orderNumber(accepted.channel, accepted.externalId),
    intakeId: intakeIdentity(accepted.channel, accepted.externalId).id,
    status: 'inProgress',
    creditStatus: 'notEvaluated',
    version: 1,
    ...(customerPurchaseOrder === undefined ? {} : { purchaseOrderKey: purchaseOrderKey(customerPurchaseOrder) }),
    lines: lines.map((line, index) => ({
      ...line,
      id: orderLineId(identity.id, index + 1),
      lineNumber: index + 1,
      shippedQuantity: NOTHING,
      invoicedQuantity: NOTHING,
    })),
  };
}
