import { alternateKey, type Instant, type Money, rowId } from '../kernel';
import { type CreditApplication } from './credit-application';

/** The hold an application begins with. */
export interface ApplicationCause {
  readonly order: {
    readonly id: string;
    readonly orderNumber: string;
    readonly customerId: string;
    readonly legalEntityId: string;
  };
  readonly profileId?: string;
  /** What the customer would need: exposure with the order, in the currency of its limit. */
  readonly requestedLimit: Money;
  readonly requestedOn: Instant;
  readonly operationId: string;
}

/** The application of a customer held for the first time in a legal entity: the same order asks once, however often it is evaluated. */
export function applicationOf(cause: ApplicationCause): CreditApplication {
  const { order, profileId, requestedLimit, requestedOn, operationId } = cause;
  const parts = [order.customerId, order.legalEntityId, order.id] as const;
  return {
    id: rowId('creditapplication', ...parts),
    key: alternateKey('creditapplication', ...parts),
    name: `Credit application with order ${order.orderNumber}`,
    customerId: order.customerId,
    ...(profileId === undefined ? {} : { profileId }),
    legalEntityId: order.legalEntityId,
    orderId: order.id,
    status: 'open',
    currency: requestedLimit.currency,
    requestedLimit,
    requestedOn,
    lastOperationId: operationId,
  };
}
