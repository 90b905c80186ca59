export { isCleared } from './is-cleared';
export { type IntakeRecord, type IntakeStatus, type StoredIntake } from './order-intake';
export { orderContentHash, type OrderContent, type OrderLineContent } from './order-content-hash';
export { orderIdentity } from './order-identity';
export {
  type IllegalTransition,
  type OrderEvent,
  orderLifecycle,
  orderStateOf,
  orderStatusAfter,
} from './order-lifecycle';
export { orderLineId } from './order-line-id';
export { orderLineNet, orderTotals } from './order-totals';
export { purchaseOrderKey } from './purchase-order-key';
export {
  type CreditStatus,
  type OrderChannel,
  type OrderLine,
  type OrderState,
  type OrderStatus,
  type SalesOrder,
} from './sales-order';
export { type ShippingMethod } from './shipping-method';
export { type PriceList, type PriceListItem } from './price-list';
export { type SoldProduct, type Unit } from './sold-product';
