import { outboxMessageCreated } from './o2c_outbox.create.post-operation';
import { paymentCreated } from './o2c_payment.create.post-operation';
import { shipmentCreated } from './o2c_shipment.create.post-operation';
import { shipmentChanged } from './o2c_shipment.update.post-operation';
import { orderCreated } from './salesorder.create.post-operation';
import { orderChanged } from './salesorder.update.post-operation';
import { orderLineAdded } from './salesorderdetail.create.post-operation';
import { orderLineRemoved } from './salesorderdetail.delete.post-operation';
import { orderLineChanged } from './salesorderdetail.update.post-operation';
import { customerProfileChanged } from './o2c_customerprofile.update.post-operation';
import { creditSecurityCreated } from './o2c_creditsecurity.create.post-operation';
import { creditSecurityChanged } from './o2c_creditsecurity.update.post-operation';
import { creditSecurityRemoved } from './o2c_creditsecurity.delete.post-operation';
import { creditRuleCreated } from './o2c_creditrule.create.post-operation';
import { creditRuleChanged } from './o2c_creditrule.update.post-operation';
import { creditRuleRemoved } from './o2c_creditrule.delete.post-operation';
import { creditGroupChanged } from './o2c_creditgroup.update.post-operation';
import { quoteCreated } from './quote.create.post-operation';
import { quoteChanged } from './quote.update.post-operation';
import { invoiceCreated } from './invoice.create.post-operation';
import { invoiceChanged } from './invoice.update.post-operation';
import { customerChanged } from './account.update.post-operation';
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
  customerProfileChanged,
  creditSecurityCreated,
  creditSecurityChanged,
  creditSecurityRemoved,
  creditRuleCreated,
  creditRuleChanged,
  creditRuleRemoved,
  creditGroupChanged,
  quoteCreated,
  quoteChanged,
  invoiceCreated,
  invoiceChanged,
  customerChanged,
];
