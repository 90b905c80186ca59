import { type Checkpoint } from '@o2c/core/credit';
import { type Result } from '@o2c/core/kernel';
import { type Moment } from '../moment';
import { type ReadRefusal } from '../reading';
import { type CreditPorts } from './credit-accounts';
import { evaluateCustomers } from './evaluate-customers';
import { type OrderOutcome } from './order-outcome';

export type EvaluateOrders = (
  orderIds: readonly string[],
  moment: Moment,
  /** The point they are about to pass; absent: only what waits for a verdict is evaluated. */
  at?: Checkpoint,
) => Promise<Result<readonly OrderOutcome[], ReadRefusal>>;

/**
 * Evaluates some orders, and with them whatever else waits for a verdict under the same limits: first come, first served holds only among all of
 * them (CR-1, CR-7). Orders that are about to pass a checkpoint are evaluated there, cleared or not, when their check is due (CR-3). An order id
 * nobody knows is left out.
 */
export const evaluateOrders =
  (ports: CreditPorts): EvaluateOrders =>
  async (orderIds, moment, at) => {
    const customers = await ports.customersOf(orderIds);
    if (!customers.ok) return customers;
    const checks = at === undefined ? [] : orderIds.map((id) => [id, at] as const);
    return evaluateCustomers(ports)(customers.value, moment, new Map(checks));
  };
