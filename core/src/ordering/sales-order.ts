import { type CurrencyCode, type Decimal, type Instant, type IsoDate, type Money } from '../kernel';
import { type TaxCategory } from '../totals';
import { type ShippingMethod } from './shipping-method';

export type OrderChannel = 'ecommerce' | 'email' | 'phone' | 'social' | 'rep' | 'edi' | 'portal';

/** The platform's states of a sales order. */
export type OrderState = 'active' | 'submitted' | 'cancelled' | 'fulfilled' | 'invoiced';

/** The platform's status codes of a sales order, each within one state (OC-6); `noMoney` is its only cancelled one. */
export type OrderStatus = 'new' | 'pending' | 'onHold' | 'inProgress' | 'noMoney' | 'complete' | 'partial' | 'invoiced';

/** Whether an order may be shipped and invoiced; anything but `cleared` means it may not (design.md 2.2). */
export type CreditStatus = 'notEvaluated' | 'cleared' | 'held' | 'rejected';

/** One product of an order. Quantities and prices keep their digits; only totals are rounded. */
export interface OrderLine {
  readonly id: string;
  /** Changes with every write of the row: a later write is made only over what was read. */
  readonly etag: string;
  readonly lineNumber: number;
  readonly externalLineId?: string;
  readonly productId: string;
  readonly unitId: string;
  /** The product's name when it was ordered. */
  readonly description: string;
  /** What the customer asked for in words, as it came (OC-2). */
  readonly specification?: string;
  readonly requestedDeliveryOn?: IsoDate;
  readonly quantity: Decimal;
  readonly unitPrice: Decimal;
  /** Taken off the line's amount, in the order's currency. */
  readonly discount: Money;
  readonly taxCategory: TaxCategory;
  /** Percent. */
  readonly taxRate: Decimal;
  readonly shippedQuantity: Decimal;
  readonly invoicedQuantity: Decimal;
}

/** An order with its lines, as read from rows. */
export interface SalesOrder {
  readonly id: string;
  readonly etag: string;
  readonly key: string;
  readonly orderNumber: string;
  readonly state: OrderState;
  readonly status: OrderStatus;
  readonly channel: OrderChannel;
  readonly externalId: string;
  readonly customerId: string;
  readonly legalEntityId: string;
  readonly ownerTeamId: string;
  readonly currency: CurrencyCode;
  readonly paymentTermId: string;
  readonly priceLevelId?: string;
  readonly intakeId?: string;
  readonly customerPurchaseOrder?: string;
  /** Words of the customer for the whole order, as they came (OC-2). */
  readonly note?: string;
  /** How the goods go to the customer. */
  readonly shippingMethod?: ShippingMethod;
  readonly orderedOn: IsoDate;
  readonly requestedDeliveryOn?: IsoDate;
  readonly creditStatus: CreditStatus;
  /** Hash of the content the order was cleared for. */
  readonly creditClearedHash?: string;
  readonly creditHoldId?: string;
  /** The last day a credit check was passed, and where (CR-3). */
  readonly creditCheckedOn?: IsoDate;
  readonly creditCheckpoint?: 'orderEntry' | 'confirmation' | 'shipment' | 'invoice';
  /** Left out of credit management by a person (CR-11). */
  readonly excludedFromCredit?: boolean;
  readonly excludedById?: string;
  /** Counts content changes; display only. */
  readonly version: number;
  readonly createdOn?: Instant;
  readonly lines: readonly OrderLine[];
}
