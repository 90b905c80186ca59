import { type CurrencyCode, formatMoney, ok } from '../kernel';
import { type Invoice, type InvoiceLine } from '../invoicing';
import { bind, bindCurrency } from './bind';
import { choice, currencyCode, date, id, text, yesNo } from './cell';
import { moneyText } from './decimal-text';
import { readInvoiceLine, writeInvoiceLine } from './invoice-line';
import { moneyIn } from './money-cell';
import { openRow, type ReadRow } from './open-row';
import { present } from './present';
import { type RowForCreate, type RowLinks } from './row-for-create';
import { type RowTree } from './row-tree';
import { invoice as table } from './tables';

const { columns, lookups, choices } = table;

/** The collection of a document's lines, for `$expand` and for rows created with it. */
export const INVOICE_LINES = 'invoice_details';

/** The columns `readInvoice` needs of the document itself, for `$select`. */
export const invoiceSelect: readonly string[] = [
  columns.id.name,
  columns.key.name,
  columns.documentNumber.name,
  columns.documentType.name,
  columns.issueDate.name,
  columns.dueDate.name,
  columns.deliveryDate.name,
  columns.customerPurchaseOrder.name,
  columns.currencyCode.name,
  columns.accountingCurrencyCode.name,
  columns.posted.name,
  columns.postedNet.name,
  columns.postedTax.name,
  columns.postedGross.name,
  columns.postedAccountingGross.name,
  columns.contentHash.name,
  columns.requestHash.name,
  columns.lastOperationId.name,
  lookups.customer.value,
  lookups.legalEntity.value,
  lookups.salesOrder.value,
  lookups.shipment.value,
  lookups.paymentTerm.value,
  lookups.priceLevel.value,
  lookups.corrects.value,
];

/** Reads a posted billing document with its lines, which were read as rows of their own or expanded; they come in the order of their numbers. */
export function readInvoice(source: unknown, lineSources: readonly unknown[]): ReadRow<Invoice> {
  const row = openRow(table, source);
  const currency = row.required(columns.currencyCode.name, currencyCode);
  const accounting = row.required(columns.accountingCurrencyCode.name, currencyCode);
  const lines = readLines(lineSources, currency);
  if (!lines.ok) return lines;
  return row.finish({
    id: row.required(columns.id.name, id),
    key: row.required(columns.key.name, text),
    documentNumber: row.required(columns.documentNumber.name, text),
    documentType: row.required(columns.documentType.name, choice(choices.documentType)),
    customerId: row.required(lookups.customer.value, id),
    legalEntityId: row.required(lookups.legalEntity.value, id),
    currency,
    issueDate: row.required(columns.issueDate.name, date),
    dueDate: row.required(columns.dueDate.name, date),
    net: row.required(columns.postedNet.name, moneyIn(currency)),
    tax: row.required(columns.postedTax.name, moneyIn(currency)),
    gross: row.required(columns.postedGross.name, moneyIn(currency)),
    accountingGross: row.required(columns.postedAccountingGross.name, moneyIn(accounting)),
    contentHash: row.required(columns.contentHash.name, text),
    posted: row.optional(columns.posted.name, yesNo) ?? false,
    requestHash: row.required(columns.requestHash.name, text),
    lastOperationId: row.required(columns.lastOperationId.name, text),
    lines: lines.value,
    ...present({
      orderId: row.optional(lookups.salesOrder.value, id),
      shipmentId: row.optional(lookups.shipment.value, id),
      correctsId: row.optional(lookups.corrects.value, id),
      paymentTermId: row.optional(lookups.paymentTerm.value, id),
      priceLevelId: row.optional(lookups.priceLevel.value, id),
      customerPurchaseOrder: row.optional(columns.customerPurchaseOrder.name, text),
      deliveryDate: row.optional(columns.deliveryDate.name, date),
    }),
  });
}

function readLines(sources: readonly unknown[], currency: CurrencyCode): ReadRow<readonly InvoiceLine[]> {
  const lines: InvoiceLine[] = [];
  for (const source of sources) {
    const line = readInvoiceLine(source, currency);
    if (!line.ok) return line;
    lines.push(line.value);
  }
  return ok(lines.sort((first, second) => first.lineNumber - second.lineNumber));
}

/** The row to create for a billing document, its lines nested in it. */
export const writeInvoice = (invoice: Invoice, links: RowLinks): RowTree => ({
  ...writeHead(invoice),
  ...bind(lookups.customer, invoice.customerId),
  ...bind(lookups.legalEntity, invoice.legalEntityId),
  ...bind(lookups.salesOrder, invoice.orderId),
  ...bind(lookups.shipment, invoice.shipmentId),
  ...bind(lookups.paymentTerm, invoice.paymentTermId),
  ...bind(lookups.priceLevel, invoice.priceLevelId),
  ...bind(lookups.corrects, invoice.correctsId),
  ...bind(lookups.owner, links.ownerTeamId),
  ...bindCurrency(lookups.transactionCurrency, invoice.currency, links),
  [INVOICE_LINES]: invoice.lines.map((line) => writeInvoiceLine(line, links)),
});

const writeHead = (invoice: Invoice): RowForCreate => ({
  [columns.id.name]: invoice.id,
  [columns.key.name]: invoice.key,
  [columns.name.name]: `${invoice.documentNumber} ${formatMoney(invoice.gross)} ${invoice.currency}`,
  [columns.invoiceNumber.name]: invoice.documentNumber,
  [columns.documentNumber.name]: invoice.documentNumber,
  [columns.documentType.name]: choices.documentType[invoice.documentType],
  [columns.issueDate.name]: invoice.issueDate,
  [columns.dueDate.name]: invoice.dueDate,
  [columns.standardDueDate.name]: invoice.dueDate,
  ...(invoice.deliveryDate === undefined
    ? {}
    : { [columns.deliveryDate.name]: invoice.deliveryDate, [columns.dateDelivered.name]: invoice.deliveryDate }),
  ...(invoice.customerPurchaseOrder === undefined
    ? {}
    : { [columns.customerPurchaseOrder.name]: invoice.customerPurchaseOrder }),
  [columns.currencyCode.name]: invoice.currency,
  [columns.accountingCurrencyCode.name]: invoice.accountingGross.currency,
  [columns.priceLocked.name]: true,
  [columns.posted.name]: invoice.posted,
  [columns.postedNet.name]: moneyText(invoice.net),
  [columns.postedTax.name]: moneyText(invoice.tax),
  [columns.postedGross.name]: moneyText(invoice.gross),
  [columns.postedAccountingGross.name]: moneyText(invoice.accountingGross),
  [columns.contentHash.name]: invoice.contentHash,
  [columns.requestHash.name]: invoice.requestHash,
  [columns.lastOperationId.name]: invoice.lastOperationId,
});
