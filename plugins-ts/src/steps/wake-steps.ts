import { outboxMessageCreated } from './o2c_outbox.create.post-operation';
import { paymentCreated } from './o2c_payment.create.post-operation';
import { shipmentCreated } from './o2c_shipment.create.post-operation';
import { shipmentChanged } from './o2c_shipment.update.post-operation';
import { orderCreated } from './salesorder.create.post-operation';
import { orderChanged } from './salesorder.update.post-operation';
import { orderLineAdded } from './salesorderdetail.create.post-operation';
import { orderLineRemoved } from './salesorderdetail.delete.post-operation';
import { orderLineChanged } from './salesorderdetail.update.post-operation';
import { type WakeStep } from './wake-step';

/** Every step that wakes a job. */
export const wakeSteps: readonly WakeStep[] = [
  orderCreated,
  orderChanged,
  orderLineAdded,
  orderLineChanged,
  orderLineRemoved,
  shipmentCreated,
  shipmentChanged,
  outboxMessageCreated,
  paymentCreated,
];
