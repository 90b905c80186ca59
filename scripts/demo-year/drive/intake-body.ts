import { type Organisation } from '../../provision-dataverse/organisation';
import { type YearOrder, type YearOrderLine } from '../story/year-orders';

/** Whether an intake comes as its sender first wrote it, or after he was asked. */
export type Writing = 'first' | 'corrected';

/** The body of `POST /api/orders` for an order of the year; at first with its defect, if it has one. */
export function intakeBodyOf(order: YearOrder, writing: Writing, { products }: Organisation): object {
  const defect = writing === 'first' ? order.defect : undefined;
  const priceOf = (line: YearOrderLine): string =>
    products.find(({ number }) => number === line.product)?.prices[order.customer.currency] ?? '0';
  const lines = order.lines.map((line, index) => ({
    externalLineId: String(index + 1),
    product: line.product,
    quantity: line.quantity,
    unit: line.unit,
    unitPrice: priceOf(line),
  }));
  const [first, ...others] = lines;
  if (!first) throw new RangeError('an order of no lines');
  const { quantity, ...withoutQuantity } = first;
  const wrong = {
    quantityMissing: withoutQuantity,
    productUnknown: { ...first, product: 'P-999' },
    unitWrong: { ...first, unit: 'Container' },
    priceDiffers: { ...first, quantity, unitPrice: (Number(first.unitPrice) * 0.9).toFixed(2) },
  };
  return {
    channel: order.channel,
    externalId: order.externalId,
    legalEntity: order.customer.legalEntity,
    customer: order.customer.number,
    currency: order.customer.currency,
    purchaseOrder: `PO-${order.externalId.slice(2)}`,
    orderedOn: order.orderedOn,
    deliveryPreference: 'ups',
    lines: [defect === undefined ? first : wrong[defect], ...others],
  };
}
