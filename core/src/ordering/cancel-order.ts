import { compareDecimals, decimal, ok, refuse, type Result } from '../kernel';
import { type IllegalTransition, orderStateOf, orderStatusAfter } from './order-lifecycle';
import { type SalesOrder } from './sales-order';

export type CancelRefusal =
  | IllegalTransition
  /** Goods have left: what is open is closed short, what was delivered is billed. */
  | { readonly code: 'order.already-shipped'; readonly lineNumber: number };

const NOTHING = decimal(0);

/** Cancels an order nothing of which has left (OC-6: Canceled / No Money, the only cancelled status the platform has). */
export function cancelOrder(order: SalesOrder): Result<SalesOrder, CancelRefusal> {
  const status = orderStatusAfter(order.status, 'cancel');
  if (!status.ok) return status;
  const shipped = order.lines.find(({ shippedQuantity }) => compareDecimals(shippedQuantity, NOTHING) > 0);
  if (shipped) return refuse({ code: 'order.already-shipped', lineNumber: shipped.lineNumber });
  return ok({ ...order, status: status.value, state: orderStateOf[status.value], version: order.version + 1 });
}
