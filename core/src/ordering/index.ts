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
export { type CustomerAct, type CustomerBlock, customerMay } from './customer-may';
export { type AcceptedLine, type AcceptedOrder } from './intake/accepted-order';
export { checkIntake, type IntakeVerdict } from './intake/check-intake';
export {
  type IntakeDefect,
  type IntakeDefectCode,
  intakeDefectCodes,
  type IntakeWarning,
} from './intake/intake-defect';
export {
  type DatedTaxRate,
  type EarlierOrder,
  type IntakeFacts,
  type OrderingCustomer,
  type OrderingProfile,
} from './intake/intake-facts';
export { type OrderBody, type OrderBodyLine, type PostedDecimal } from './intake/order-body';
export { type DraftLine, type IntakeDraft, readIntake, type ReadIntake } from './intake/read-intake';
export { PURCHASE_ORDER_DAYS } from './intake/repeated-purchase-order';
export { intakeIdentity } from './intake-identity';
export { orderNumber } from './order-number';
export { takeOrder, type TakenOrder } from './take-order';
export { cancelOrder, type CancelRefusal } from './cancel-order';
export {
  confirmationHash,
  type ConfirmationRefusal,
  type ConfirmedLine,
  confirmOrder,
  type OrderConfirmation,
} from './confirm-order';
export { changeOrder, type ChangedOrder, type ChangeRefusal, type LineChange } from './change-order';
export { clearanceAfter } from './clearance-after';
export { noLaterTerms } from './no-later-terms';
export type { RanksOfTerms, TermsRanks } from './no-later-terms';
export { changeRequestHash, type OrderChange } from './change-request-hash';
export { checkOrderStates } from './states/check-order-states';
export { type DecisionOnOrder, type HoldState, type ShipmentState, type StateFacts } from './states/state-facts';
