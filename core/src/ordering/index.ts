export { type CreditStatus, type OrderChannel, type OrderLine, type OrderState, type SalesOrder } from './sales-order';
