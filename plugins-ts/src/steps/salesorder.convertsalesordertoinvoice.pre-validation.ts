import { unlessForeignOrder } from './order-command';
import { type VetoStep, vetoStep } from './veto-step';

/** An order of ours is billed for what was delivered, not as a whole by a command. */
export const conversionVeto: VetoStep = vetoStep({
  table: 'salesorder',
  message: 'ConvertSalesOrderToInvoice',
  description: 'Refuses to turn an order into an invoice by hand: deliveries are billed.',
  judge: unlessForeignOrder('order.billed-by-delivery'),
});
