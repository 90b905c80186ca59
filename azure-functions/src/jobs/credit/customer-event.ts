import { type Result } from '@o2c/core/kernel';
import { type Moment } from '../moment';
import { type ReadRefusal } from '../reading';
import { type CreditPorts } from './credit-accounts';
import { evaluateCustomers } from './evaluate-customers';
import { type OrderOutcome } from './order-outcome';

/** What happened to a customer that may free or hold orders. Promises and disputes are raised by collections. */
export type CustomerEventKind = 'payment' | 'limit' | 'order' | 'promise' | 'dispute';

export interface CustomerEvent {
  readonly kind: CustomerEventKind;
  readonly customerIds: readonly string[];
}

export type RaiseCustomerEvent = (
  event: CustomerEvent,
  moment: Moment,
) => Promise<Result<readonly OrderOutcome[], ReadRefusal>>;

/**
 * The one entry for what happens to customers: all their open holds are evaluated again in one pass, in order of receipt, so that one payment
 * frees the orders it has room for and no more (CR-7). Every kind does the same work; the kind goes to the log.
 */
export const customerEvent =
  (ports: CreditPorts): RaiseCustomerEvent =>
  ({ customerIds }, moment) =>
    evaluateCustomers(ports)([...new Set(customerIds)], moment);
