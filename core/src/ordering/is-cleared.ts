import { orderContentHash } from './order-content-hash';
import { type SalesOrder } from './sales-order';

/**
 * Whether an order may be shipped and invoiced: positively cleared, and for exactly the content it has now. Not evaluated, held, changed since
 * and never seen are all the same no (design.md 2.2, CR-3). To be asked of rows just read, and acted on If-Match.
 */
export const isCleared = (order: SalesOrder): boolean =>
  order.creditStatus === 'cleared' && order.creditClearedHash === orderContentHash(order);
