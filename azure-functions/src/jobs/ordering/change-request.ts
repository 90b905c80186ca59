import { type OrderChange } from '@o2c/core/ordering';

/** A change of one order; the caller's key makes it once. */
export interface ChangeRequest {
  readonly key: string;
  readonly orderId: string;
  readonly change: OrderChange;
}
