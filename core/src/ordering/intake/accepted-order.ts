import { type CurrencyCode, type IsoDate } from '../../kernel';
import { type DocumentTotals } from '../../totals';
import { type OrderChannel, type OrderLine } from '../sales-order';
import { type ShippingMethod } from '../shipping-method';

/** A line of an accepted order: priced, taxed, not yet numbered. */
export type AcceptedLine = Omit<OrderLine, 'id' | 'etag' | 'lineNumber' | 'shippedQuantity' | 'invoicedQuantity'>;

/** An order without a defect, everything it names resolved. */
export interface AcceptedOrder {
  readonly channel: OrderChannel;
  readonly externalId: string;
  readonly legalEntityId: string;
  readonly ownerTeamId: string;
  readonly customerId: string;
  readonly currency: CurrencyCode;
  readonly paymentTermId: string;
  readonly priceLevelId: string;
  readonly shippingMethod: ShippingMethod;
  readonly customerPurchaseOrder?: string;
  readonly note?: string;
  readonly orderedOn: IsoDate;
  readonly requestedDeliveryOn?: IsoDate;
  readonly totals: Pick<DocumentTotals, 'net' | 'tax' | 'gross'>;
  readonly lines: readonly AcceptedLine[];
}
