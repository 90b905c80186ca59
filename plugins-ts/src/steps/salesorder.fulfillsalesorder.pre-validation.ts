import { unlessForeignOrder } from './order-command';
import { type VetoStep, vetoStep } from './veto-step';

/** An order of ours is fulfilled by the invoice that bills its last delivery, not by a command. */
export const fulfilmentVeto: VetoStep = vetoStep({
  table: 'salesorder',
  message: 'FulfillSalesOrder',
  description: 'Refuses to fulfil an order by hand: its last invoice does that.',
  judge: unlessForeignOrder('order.fulfilled-by-service'),
});
