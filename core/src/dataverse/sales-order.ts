import { ok } from '../kernel';
import { type OrderLine, orderStateOf, type SalesOrder } from '../ordering';
import { type DocumentTotals } from '../totals';
import { bind, bindCurrency } from './bind';
import { choice, currencyCode, date, id, integer, moment, text, yesNo } from './cell';
import { moneyText } from './decimal-text';
import { ETAG } from './etag';
import { openRow, type ReadRow } from './open-row';
import { optionally } from './optionally';
import { type OrderLineToCreate, readOrderLine, writeOrderLine } from './order-line';
import { orderStates, orderStatuses, shippingMethods } from './order-status';
import { present } from './present';
import { type RowForCreate, type RowLinks } from './row-for-create';
import { salesOrder as table } from './tables';

const { columns, lookups, choices } = table;

/** The collection of an order's lines, for `$expand` and for rows created with it. */
export const ORDER_LINES = 'order_details';

/** The columns `readSalesOrder` needs of the order itself, for `$select`. */
export const salesOrderSelect: readonly string[] = [
  columns.id.name,
  columns.key.name,
  columns.orderNumber.name,
  columns.state.name,
  columns.status.name,
  columns.channel.name,
  columns.externalId.name,
  columns.currencyCode.name,
  columns.customerPurchaseOrder.name,
  columns.description.name,
  columns.shippingMethod.name,
  columns.orderedOn.name,
  columns.requestedDeliveryOn.name,
  columns.creditStatus.name,
  columns.creditClearedHash.name,
  columns.creditCheckedOn.name,
  columns.creditCheckpoint.name,
  columns.excludedFromCredit.name,
  columns.version.name,
  columns.createdOn.name,
  lookups.customer.value,
  lookups.legalEntity.value,
  lookups.owner.value,
  lookups.paymentTerm.value,
  lookups.priceLevel.value,
  lookups.intake.value,
  lookups.creditHold.value,
  lookups.excludedBy.value,
];

/** Reads an order with its lines, which were read as rows of their own or expanded; they come in the order of their numbers. */
export function readSalesOrder(source: unknown, lineSources: readonly unknown[]): ReadRow<SalesOrder> {
  const row = openRow(table, source);
  const currency = row.required(columns.currencyCode.name, currencyCode);
  const lines = readLines(lineSources, currency);
  if (!lines.ok) return lines;
  return row.finish({
    id: row.required(columns.id.name, id),
    etag: row.required(ETAG, text),
    key: row.required(columns.key.name, text),
    orderNumber: row.required(columns.orderNumber.name, text),
    state: row.required(columns.state.name, choice(orderStates)),
    status: row.required(columns.status.name, choice(orderStatuses)),
    channel: row.required(columns.channel.name, choice(choices.channel)),
    externalId: row.required(columns.externalId.name, text),
    customerId: row.required(lookups.customer.value, id),
    legalEntityId: row.required(lookups.legalEntity.value, id),
    ownerTeamId: row.required(lookups.owner.value, id),
    currency,
    paymentTermId: row.required(lookups.paymentTerm.value, id),
    orderedOn: row.required(columns.orderedOn.name, date),
    creditStatus: row.optional(columns.creditStatus.name, choice(choices.creditStatus)) ?? 'notEvaluated',
    version: row.optional(columns.version.name, integer) ?? 1,
    lines: lines.value,
    ...present({
      priceLevelId: row.optional(lookups.priceLevel.value, id),
      intakeId: row.optional(lookups.intake.value, id),
      customerPurchaseOrder: row.optional(columns.customerPurchaseOrder.name, text),
      note: row.optional(columns.description.name, text),
      shippingMethod: row.optional(columns.shippingMethod.name, choice(shippingMethods)),
      requestedDeliveryOn: row.optional(columns.requestedDeliveryOn.name, date),
      creditClearedHash: row.optional(columns.creditClearedHash.name, text),
      creditHoldId: row.optional(lookups.creditHold.value, id),
      creditCheckedOn: row.optional(columns.creditCheckedOn.name, date),
      creditCheckpoint: row.optional(columns.creditCheckpoint.name, choice(choices.creditCheckpoint)),
      excludedFromCredit: row.optional(columns.excludedFromCredit.name, yesNo),
      excludedById: row.optional(lookups.excludedBy.value, id),
      createdOn: row.optional(columns.createdOn.name, moment),
    }),
  });
}

function readLines(sources: readonly unknown[], currency: SalesOrder['currency']): ReadRow<readonly OrderLine[]> {
  const lines: OrderLine[] = [];
  for (const source of sources) {
    const line = readOrderLine(source, currency);
    if (!line.ok) return line;
    lines.push(line.value);
  }
  return ok(lines.sort((first, second) => first.lineNumber - second.lineNumber));
}

/** An order that has not been written yet. Its state follows from its status. */
export interface SalesOrderToCreate extends Omit<SalesOrder, 'etag' | 'state' | 'createdOn' | 'lines'> {
  readonly lines: readonly OrderLineToCreate[];
  readonly totals: Pick<DocumentTotals, 'net' | 'tax' | 'gross'>;
  readonly purchaseOrderKey?: string;
  readonly requestHash: string;
  readonly lastOperationId: string;
}

/** A row for create with the rows that come with it. */
type OrderRow = Readonly<Record<string, RowForCreate[string] | readonly RowForCreate[]>>;

/** The row to create for an order, its lines nested in it. */
export const writeSalesOrder = (order: SalesOrderToCreate, currencyIds: RowLinks['currencyIds']): OrderRow => {
  const links = { currencyIds, ownerTeamId: order.ownerTeamId };
  return {
    ...writeHead(order),
    ...bind(lookups.customer, order.customerId),
    ...bind(lookups.legalEntity, order.legalEntityId),
    ...bind(lookups.paymentTerm, order.paymentTermId),
    ...bind(lookups.priceLevel, order.priceLevelId),
    ...bind(lookups.intake, order.intakeId),
    ...bind(lookups.creditHold, order.creditHoldId),
    ...bind(lookups.excludedBy, order.excludedById),
    ...bind(lookups.owner, order.ownerTeamId),
    ...bindCurrency(lookups.transactionCurrency, order.currency, links),
    [ORDER_LINES]: order.lines.map((line) => writeOrderLine(line, order.currency, links)),
  };
};

const writeHead = (order: SalesOrderToCreate): RowForCreate => ({
  [columns.id.name]: order.id,
  [columns.key.name]: order.key,
  [columns.name.name]: order.orderNumber,
  [columns.orderNumber.name]: order.orderNumber,
  [columns.state.name]: orderStates[orderStateOf[order.status]],
  [columns.status.name]: orderStatuses[order.status],
  [columns.channel.name]: choices.channel[order.channel],
  [columns.externalId.name]: order.externalId,
  [columns.currencyCode.name]: order.currency,
  [columns.priceLocked.name]: true,
  ...optionally(columns.customerPurchaseOrder.name, order.customerPurchaseOrder),
  ...optionally(columns.purchaseOrderKey.name, order.purchaseOrderKey),
  ...optionally(columns.description.name, order.note),
  ...optionally(columns.shippingMethod.name, order.shippingMethod && shippingMethods[order.shippingMethod]),
  [columns.orderedOn.name]: order.orderedOn,
  ...optionally(columns.requestedDeliveryOn.name, order.requestedDeliveryOn),
  [columns.netAmount.name]: moneyText(order.totals.net),
  [columns.taxAmount.name]: moneyText(order.totals.tax),
  [columns.grossAmount.name]: moneyText(order.totals.gross),
  [columns.creditStatus.name]: choices.creditStatus[order.creditStatus],
  ...optionally(columns.creditClearedHash.name, order.creditClearedHash),
  ...optionally(columns.creditCheckedOn.name, order.creditCheckedOn),
  ...optionally(
    columns.creditCheckpoint.name,
    order.creditCheckpoint && choices.creditCheckpoint[order.creditCheckpoint],
  ),
  ...optionally(columns.excludedFromCredit.name, order.excludedFromCredit),
  [columns.version.name]: order.version,
  [columns.requestHash.name]: order.requestHash,
  [columns.lastOperationId.name]: order.lastOperationId,
});
