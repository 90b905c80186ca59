import { type OrderLine, type SalesOrder } from '../ordering';
import { type DocumentTotals } from '../totals';
import { decimalText, moneyText } from './decimal-text';
import { orderStates, orderStatuses } from './order-status';
import { type RowChanges } from './row-changes';
import { salesOrder, salesOrderLine } from './tables';

/** What of an order's row a change of its content writes. */
export const writeChangedOrder = (
  order: SalesOrder,
  totals: Pick<DocumentTotals, 'net' | 'tax' | 'gross'>,
  operationId: string,
): RowChanges => ({
  [salesOrder.columns.state.name]: orderStates[order.state],
  [salesOrder.columns.status.name]: orderStatuses[order.status],
  [salesOrder.columns.netAmount.name]: moneyText(totals.net),
  [salesOrder.columns.taxAmount.name]: moneyText(totals.tax),
  [salesOrder.columns.grossAmount.name]: moneyText(totals.gross),
  [salesOrder.columns.creditStatus.name]: salesOrder.choices.creditStatus[order.creditStatus],
  [salesOrder.columns.creditClearedHash.name]: order.creditClearedHash ?? null,
  [salesOrder.columns.version.name]: order.version,
  [salesOrder.columns.lastOperationId.name]: operationId,
});

/** What of a line's row a change of its content writes. */
export const writeChangedLine = (line: OrderLine): RowChanges => ({
  [salesOrderLine.columns.quantity.name]: decimalText(line.quantity),
  [salesOrderLine.columns.unitPrice.name]: decimalText(line.unitPrice),
  [salesOrderLine.columns.pricePerUnit.name]: decimalText(line.unitPrice),
  [salesOrderLine.columns.manualDiscountAmount.name]: moneyText(line.discount),
});
