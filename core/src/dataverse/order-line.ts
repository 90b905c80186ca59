import { decimal } from '../kernel';
import { type OrderLine, type SalesOrder } from '../ordering';
import { bind, bindCurrency } from './bind';
import { choice, date, id, integer, text } from './cell';
import { decimalNumber } from './decimal-cell';
import { decimalText, moneyText } from './decimal-text';
import { ETAG } from './etag';
import { moneyIn } from './money-cell';
import { openRow, type ReadRow } from './open-row';
import { optionally } from './optionally';
import { present } from './present';
import { type RowForCreate, type RowLinks } from './row-for-create';
import { salesOrderLine as table } from './tables';

const { columns, lookups, choices } = table;

/** The columns `readOrderLine` needs, for `$select`; the order's id is among them, so that lines of many orders can be told apart. */
export const orderLineSelect: readonly string[] = [
  columns.id.name,
  columns.lineItemNumber.name,
  columns.externalLineId.name,
  columns.productDescription.name,
  columns.description.name,
  columns.requestedDeliveryOn.name,
  columns.quantity.name,
  columns.unitPrice.name,
  columns.manualDiscountAmount.name,
  columns.taxCategory.name,
  columns.taxRate.name,
  columns.shippedQuantity.name,
  columns.invoicedQuantity.name,
  lookups.product.value,
  lookups.unit.value,
  lookups.salesOrder.value,
];

const ZERO = decimal(0);

/** Reads an order line; its money is in the order's currency, which the row does not name by its code. */
export function readOrderLine(source: unknown, currency: SalesOrder['currency']): ReadRow<OrderLine> {
  const row = openRow(table, source);
  const orderMoney = moneyIn(currency);
  return row.finish({
    id: row.required(columns.id.name, id),
    etag: row.required(ETAG, text),
    lineNumber: row.required(columns.lineItemNumber.name, integer),
    productId: row.required(lookups.product.value, id),
    unitId: row.required(lookups.unit.value, id),
    description: row.optional(columns.productDescription.name, text) ?? '',
    quantity: row.required(columns.quantity.name, decimalNumber),
    unitPrice: row.required(columns.unitPrice.name, decimalNumber),
    discount: row.optional(columns.manualDiscountAmount.name, orderMoney) ?? orderMoney.standIn,
    taxCategory: row.required(columns.taxCategory.name, choice(choices.taxCategory)),
    taxRate: row.required(columns.taxRate.name, decimalNumber),
    shippedQuantity: row.optional(columns.shippedQuantity.name, decimalNumber) ?? ZERO,
    invoicedQuantity: row.optional(columns.invoicedQuantity.name, decimalNumber) ?? ZERO,
    ...present({
      externalLineId: row.optional(columns.externalLineId.name, text),
      specification: row.optional(columns.description.name, text),
      requestedDeliveryOn: row.optional(columns.requestedDeliveryOn.name, date),
    }),
  });
}

/** The order a line's row belongs to; undefined for what is no such row. */
export function orderIdOfLine(source: unknown): string | undefined {
  return openRow(table, source).optional(lookups.salesOrder.value, id);
}

/** A line that has not been written yet. */
export type OrderLineToCreate = Omit<OrderLine, 'etag'>;

/**
 * The row to create for an order line, without its order: nested in the order's row the order is understood. The standard price is the same as
 * ours as far as its digits reach, and marked as overridden so that the platform does not replace it.
 */
export const writeOrderLine = (
  line: OrderLineToCreate,
  currency: SalesOrder['currency'],
  links: RowLinks,
): RowForCreate => ({
  [columns.id.name]: line.id,
  [columns.lineItemNumber.name]: line.lineNumber,
  ...optionally(columns.externalLineId.name, line.externalLineId),
  [columns.productDescription.name]: line.description,
  ...optionally(columns.description.name, line.specification),
  ...optionally(columns.requestedDeliveryOn.name, line.requestedDeliveryOn),
  [columns.quantity.name]: decimalText(line.quantity),
  [columns.unitPrice.name]: decimalText(line.unitPrice),
  [columns.priceOverridden.name]: true,
  [columns.pricePerUnit.name]: decimalText(line.unitPrice),
  [columns.manualDiscountAmount.name]: moneyText(line.discount),
  [columns.taxCategory.name]: choices.taxCategory[line.taxCategory],
  [columns.taxRate.name]: decimalText(line.taxRate),
  [columns.shippedQuantity.name]: decimalText(line.shippedQuantity),
  [columns.invoicedQuantity.name]: decimalText(line.invoicedQuantity),
  ...bind(lookups.product, line.productId),
  ...bind(lookups.unit, line.unitId),
  ...bindCurrency(lookups.transactionCurrency, currency, links),
});
