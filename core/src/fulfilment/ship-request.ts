import { contentHash, type Decimal, type IsoDate } from '../kernel';

/** How much of a line is to be shipped. */
export interface ShipLine {
  readonly lineNumber: number;
  readonly quantity: Decimal;
}

/** What the warehouse asks for. */
export interface ShipRequest {
  /** Made by the caller: names the shipment. */
  readonly key: string;
  readonly orderId: string;
  readonly shippedOn: IsoDate;
  /** Absent: everything that is still to be shipped. */
  readonly lines?: readonly ShipLine[];
}

/** The hash of what was asked for; another request under the same key is known by it. */
export const shipRequestHash = ({ orderId, shippedOn, lines }: ShipRequest): string =>
  contentHash({ orderId, shippedOn, lines: lines?.map(({ lineNumber, quantity }) => ({ lineNumber, quantity })) });
