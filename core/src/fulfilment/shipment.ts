import { type Decimal, type Instant, type IsoDate } from '../kernel';

export type ShipmentStatus = 'planned' | 'picked' | 'shipped' | 'delivered' | 'cancelled';

/** How much of an order line is in a shipment, and how much of it arrived. */
export interface ShipmentLine {
  readonly id: string;
  readonly etag: string;
  readonly sequence: number;
  readonly orderLineId: string;
  readonly productId: string;
  readonly unitId: string;
  readonly quantity: Decimal;
  /** What the customer received; absent until delivery is confirmed. */
  readonly deliveredQuantity?: Decimal;
}

/** Goods of one order that left for the customer; only what was delivered is invoiced (FU-4). */
export interface Shipment {
  readonly id: string;
  readonly etag: string;
  readonly key: string;
  readonly orderId: string;
  readonly customerId: string;
  readonly legalEntityId: string;
  readonly status: ShipmentStatus;
  readonly shippedOn?: IsoDate;
  readonly deliveredOn?: IsoDate;
  /** Set with the invoice: this shipment has been billed. */
  readonly posted: boolean;
  readonly invoiceId?: string;
  readonly recordedOn: Instant;
  readonly requestHash: string;
  readonly lines: readonly ShipmentLine[];
}
