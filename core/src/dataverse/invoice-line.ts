import { type CurrencyCode } from '../kernel';
import { type InvoiceLine } from '../invoicing';
import { bind, bindCurrency } from './bind';
import { choice, id, integer, text } from './cell';
import { decimalNumber } from './decimal-cell';
import { decimalText, moneyText } from './decimal-text';
import { moneyIn } from './money-cell';
import { openRow, type ReadRow } from './open-row';
import { present } from './present';
import { type RowForCreate, type RowLinks } from './row-for-create';
import { invoiceLine as table } from './tables';

const { columns, lookups, choices } = table;

/** The columns `readInvoiceLine` needs, for `$select`; the invoice's id, to put lines together with their documents. */
export const invoiceLineSelect: readonly string[] = [
  columns.id.name,
  columns.lineNumber.name,
  columns.quantity.name,
  columns.unitPrice.name,
  columns.manualDiscountAmount.name,
  columns.productDescription.name,
  columns.taxCategory.name,
  columns.taxRate.name,
  columns.postedNet.name,
  columns.postedTax.name,
  columns.customerOrderLine.name,
  lookups.invoice.value,
  lookups.product.value,
  lookups.unit.value,
  lookups.orderLine.value,
  lookups.shipmentLine.value,
];

/** Reads a line of a billing document; its money is in the document's currency, which the row does not name by its code. */
export function readInvoiceLine(source: unknown, currency: CurrencyCode): ReadRow<InvoiceLine> {
  const row = openRow(table, source);
  const money = moneyIn(currency);
  return row.finish({
    id: row.required(columns.id.name, id),
    lineNumber: row.required(columns.lineNumber.name, integer),
    productId: row.required(lookups.product.value, id),
    unitId: row.required(lookups.unit.value, id),
    description: row.optional(columns.productDescription.name, text) ?? '',
    quantity: row.required(columns.quantity.name, decimalNumber),
    unitPrice: row.required(columns.unitPrice.name, decimalNumber),
    discount: row.optional(columns.manualDiscountAmount.name, money) ?? money.standIn,
    taxCategory: row.required(columns.taxCategory.name, choice(choices.taxCategory)),
    taxRate: row.required(columns.taxRate.name, decimalNumber),
    net: row.required(columns.postedNet.name, money),
    tax: row.required(columns.postedTax.name, money),
    ...present({
      orderLineId: row.optional(lookups.orderLine.value, id),
      shipmentLineId: row.optional(lookups.shipmentLine.value, id),
      customerOrderLine: row.optional(columns.customerOrderLine.name, text),
    }),
  });
}

/** The document a line's row belongs to; undefined for what is no such row. */
export const invoiceIdOfLine = (source: unknown): string | undefined =>
  openRow(table, source).optional(lookups.invoice.value, id);

/** The row to create for a line, nested in its document's. The platform's own price is rounded to the currency; ours keeps its digits. */
export const writeInvoiceLine = (line: InvoiceLine, links: RowLinks): RowForCreate => ({
  [columns.id.name]: line.id,
  [columns.lineNumber.name]: line.lineNumber,
  [columns.lineItemNumber.name]: line.lineNumber,
  [columns.productDescription.name]: line.description,
  [columns.quantity.name]: decimalText(line.quantity),
  [columns.unitPrice.name]: decimalText(line.unitPrice),
  [columns.pricePerUnit.name]: decimalText(line.unitPrice),
  [columns.priceOverridden.name]: true,
  [columns.manualDiscountAmount.name]: moneyText(line.discount),
  [columns.tax.name]: moneyText(line.tax),
  [columns.taxCategory.name]: choices.taxCategory[line.taxCategory],
  [columns.taxRate.name]: decimalText(line.taxRate),
  [columns.postedNet.name]: moneyText(line.net),
  [columns.postedTax.name]: moneyText(line.tax),
  ...(line.customerOrderLine === undefined ? {} : { [columns.customerOrderLine.name]: line.customerOrderLine }),
  ...bind(lookups.product, line.productId),
  ...bind(lookups.unit, line.unitId),
  ...bind(lookups.orderLine, line.orderLineId),
  ...bind(lookups.shipmentLine, line.shipmentLineId),
  ...bindCurrency(lookups.transactionCurrency, line.net.currency, links),
});
