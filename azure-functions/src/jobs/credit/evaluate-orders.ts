import { type EvaluateCustomers } from './evaluate-customers';
import { evaluateCustomers } from './evaluate-customers';
import { type CreditPorts } from './credit-accounts';

/**
 * Evaluates some orders, and with them whatever else waits for a verdict under the same limits: first come, first served holds only among all of
 * them (CR-1, CR-7). An order id nobody knows is left out.
 */
export const evaluateOrders =
  (ports: CreditPorts): EvaluateCustomers =>
  async (orderIds, moment) => {
    const customers = await ports.customersOf(orderIds);
    return customers.ok ? evaluateCustomers(ports)(customers.value, moment) : customers;
  };
