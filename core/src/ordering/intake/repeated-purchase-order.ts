import { addDays, type IsoDate } from '../../kernel';
import { purchaseOrderKey } from '../purchase-order-key';
import { type IntakeWarning } from './intake-defect';
import { type EarlierOrder } from './intake-facts';

/** How long a customer's purchase order is remembered (OC-5). */
export const PURCHASE_ORDER_DAYS = 365;

interface PurchaseOrder {
  readonly customerId: string;
  readonly purchaseOrder: string;
  readonly day: IsoDate;
  /** The order itself is no repetition of its own purchase order. */
  readonly orderId: string;
}

/** A warning for each order of the customer within 365 days that names the same purchase order, blanks, dashes and case aside (OC-5). */
export function repeatedPurchaseOrder(
  { customerId, purchaseOrder, day, orderId }: PurchaseOrder,
  earlier: readonly EarlierOrder[],
): readonly IntakeWarning[] {
  const key = purchaseOrderKey(purchaseOrder);
  const since = addDays(day, -PURCHASE_ORDER_DAYS);
  return earlier
    .filter((order) => order.id !== orderId && order.customerId === customerId && order.purchaseOrderKey === key)
    .filter((order) => order.orderedOn >= since)
    .map((order) => ({
      code: 'purchaseOrder.repeated',
      path: 'purchaseOrder',
      orderId: order.id,
      orderNumber: order.orderNumber,
    }));
}
