import { canonicalJson, contentHash, type PlainData } from '../kernel';
import { type OrderLine, type SalesOrder } from './sales-order';

/** What an order is cleared for. Not in it: numbers, dates, words, what is shipped and invoiced. */
export type OrderContent = Pick<SalesOrder, 'customerId' | 'legalEntityId' | 'currency' | 'paymentTermId'> & {
  readonly lines: readonly OrderLineContent[];
};

export type OrderLineContent = Pick<
  OrderLine,
  'productId' | 'unitId' | 'quantity' | 'unitPrice' | 'discount' | 'taxCategory' | 'taxRate'
>;

/**
 * The hash of what an order is cleared for: customer, legal entity, currency, terms and, of each line, product, unit, quantity, price, discount
 * and tax (design.md 2.2). The order of lines does not matter; every digit does, while zeros at the end do not.
 */
export const orderContentHash = (order: OrderContent): string =>
  contentHash({
    customer: order.customerId,
    legalEntity: order.legalEntityId,
    currency: order.currency,
    terms: order.paymentTermId,
    lines: order.lines.map((line) => canonicalJson(lineContent(line))).sort(),
  });

const lineContent = (line: OrderLineContent): PlainData => ({
  product: line.productId,
  unit: line.unitId,
  quantity: line.quantity,
  price: line.unitPrice,
  discount: line.discount.minor,
  taxCategory: line.taxCategory,
  taxRate: line.taxRate,
});
