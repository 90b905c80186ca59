import { compareDecimals, decimal, type Decimal, ok, refuse, type Result } from '../kernel';
import { type TotalsRefusal } from '../totals';
import { type AcceptedLine } from './intake/accepted-order';
import { clearanceAfter } from './clearance-after';
import { orderContentHash } from './order-content-hash';
import { type IllegalTransition, orderStatusAfter } from './order-lifecycle';
import { orderLineId } from './order-line-id';
import { orderLineNet, orderTotals } from './order-totals';
import { type OrderLine, type SalesOrder } from './sales-order';

/** One change of an order's content. A line that is taken out stays with quantity nought, so that its number is never another line's. */
export type LineChange =
  | { readonly kind: 'quantity'; readonly lineNumber: number; readonly quantity: Decimal }
  | { readonly kind: 'price'; readonly lineNumber: number; readonly unitPrice: Decimal }
  | { readonly kind: 'remove'; readonly lineNumber: number }
  | { readonly kind: 'add'; readonly line: AcceptedLine };

export type ChangeRefusal =
  | IllegalTransition
  | TotalsRefusal
  | { readonly code: 'change.line-unknown'; readonly lineNumber: number }
  | { readonly code: 'change.quantity-not-positive'; readonly lineNumber: number }
  /** Less than has left already. */
  | { readonly code: 'change.below-shipped'; readonly lineNumber: number; readonly shipped: Decimal }
  | { readonly code: 'change.price-negative'; readonly lineNumber: number }
  /** The line's discount was given for more. */
  | { readonly code: 'change.discount-over-amount'; readonly lineNumber: number }
  | { readonly code: 'change.nothing' };

/** An order as a change leaves it; added lines have no version yet. */
export interface ChangedOrder {
  readonly order: SalesOrder;
  readonly changed: readonly OrderLine[];
  readonly added: readonly OrderLine[];
}

const NOTHING = decimal(0);
const UNWRITTEN = '';

/**
 * Changes the content of an order: its version counts on, and its clearance is stale unless the change asks for no more than was cleared (VA-5).
 * Refused: a line that is not there, less than was shipped, an order that is not open any more, a change that changes nothing.
 */
export function changeOrder(order: SalesOrder, changes: readonly LineChange[]): Result<ChangedOrder, ChangeRefusal> {
  const possible = orderStatusAfter(order.status, 'change');
  if (!possible.ok) return possible;
  let lines = order.lines;
  for (const change of changes) {
    const next = changeLines({ ...order, lines }, change);
    if (!next.ok) return next;
    lines = next.value;
  }
  const changed = { ...order, lines };
  if (orderContentHash(changed) === orderContentHash(order)) return refuse({ code: 'change.nothing' });
  const totals = orderTotals(changed);
  if (!totals.ok) return totals;
  const before = new Set(order.lines);
  return ok({
    order: { ...changed, ...clearanceAfter(order, changed), version: order.version + 1 },
    changed: lines.filter((line) => !before.has(line) && line.etag !== UNWRITTEN),
    added: lines.filter((line) => line.etag === UNWRITTEN),
  });
}

function changeLines(order: SalesOrder, change: LineChange): Result<readonly OrderLine[], ChangeRefusal> {
  if (change.kind === 'add') return ok([...order.lines, newLine(order, change.line)]);
  const { lineNumber } = change;
  const line = order.lines.find((one) => one.lineNumber === lineNumber);
  if (!line) return refuse({ code: 'change.line-unknown', lineNumber });
  const next = changeLine(line, change);
  if (next.ok && orderLineNet(next.value, order.currency).minor < 0)
    return refuse({ code: 'change.discount-over-amount', lineNumber });
  return next.ok ? ok(order.lines.map((one) => (one === line ? next.value : one))) : next;
}

function changeLine(line: OrderLine, change: Exclude<LineChange, { kind: 'add' }>): Result<OrderLine, ChangeRefusal> {
  const { lineNumber } = line;
  switch (change.kind) {
    case 'price':
      return compareDecimals(change.unitPrice, NOTHING) < 0
        ? refuse({ code: 'change.price-negative', lineNumber })
        : ok({ ...line, unitPrice: change.unitPrice });
    case 'quantity':
      return compareDecimals(change.quantity, NOTHING) <= 0
        ? refuse({ code: 'change.quantity-not-positive', lineNumber })
        : withQuantity(line, change.quantity);
    case 'remove':
      return withQuantity(line, NOTHING);
  }
}

/** A discount is for the quantity it was given for: nothing left, nothing taken off. */
function withQuantity(line: OrderLine, quantity: Decimal): Result<OrderLine, ChangeRefusal> {
  const { lineNumber, shippedQuantity: shipped, discount } = line;
  if (compareDecimals(quantity, shipped) < 0) return refuse({ code: 'change.below-shipped', lineNumber, shipped });
  return ok({ ...line, quantity, discount: quantity === NOTHING ? { ...discount, minor: 0 } : discount });
}

function newLine(order: SalesOrder, line: AcceptedLine): OrderLine {
  const lineNumber = Math.max(0, ...order.lines.map((one) => one.lineNumber)) + 1;
  const id = orderLineId(order.id, lineNumber);
  return { ...line, id, etag: UNWRITTEN, lineNumber, shippedQuantity: NOTHING, invoicedQuantity: NOTHING };
}
