import { type OrderChannel } from '../sales-order';
import { type ShippingMethod } from '../shipping-method';

/** A decimal in JSON: a number, or text with plain digits where the sender's numbers would lose some. */
export type PostedDecimal = number | string;

/**
 * An order as a channel posts it (OC-1): what `POST /api/orders` takes. A customer is named by the account number, or by the mail address of a
 * contact whose company it is for. Dates are `YYYY-MM-DD`; amounts are in the order's currency.
 */
export interface OrderBody {
  readonly channel: OrderChannel;
  /** The order's id in the channel; with the channel it names the order for ever. */
  readonly externalId: string;
  readonly legalEntity: string;
  readonly customer?: string;
  readonly contact?: string;
  readonly currency: string;
  readonly purchaseOrder?: string;
  /** The day of the order; absent: the day it is received. */
  readonly orderedOn?: string;
  readonly requestedDeliveryOn?: string;
  readonly deliveryPreference: ShippingMethod;
  readonly note?: string;
  readonly lines: readonly OrderBodyLine[];
}

export interface OrderBodyLine {
  readonly externalLineId?: string;
  readonly product: string;
  readonly quantity: PostedDecimal;
  readonly unit: string;
  /** What the customer was told; checked against the price list (VA-1). */
  readonly unitPrice?: PostedDecimal;
  /** Amount off the line. */
  readonly discount?: PostedDecimal;
  readonly specification?: string;
  readonly requestedDeliveryOn?: string;
}
