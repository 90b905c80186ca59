import { tables } from '@o2c/core/dataverse';
import { numberOf, textOf, type Row } from '../sources/cells';
import { kinds, type Kind } from '../sources/kinds';
import { type Subject, type TimelineReading } from '../sources/timeline-source';
import { isFailed, isSent } from './delivery-status';
import { rowsOf } from './event-rows';
import { type Stage } from './timeline-event';

/** How far a stage is. `unknown`: what would tell may not be read. */
export type StageState = 'done' | 'partly' | 'waiting' | 'blocked' | 'late' | 'unknown';

/** Where an order or invoice stands, stage by stage; a customer has many of both and stands nowhere. */
export function stageStates(
  subject: Subject['type'],
  reading: TimelineReading,
  today: string,
): ReadonlyMap<Stage, StageState> {
  if (subject === 'account') return new Map();
  const invoices = rowsOf(reading.rows, kinds.invoice);
  const invoiced =
    subject === 'order' ? lineState(reading, tables.salesOrderLine.columns.invoicedQuantity.name) : 'done';
  // What is not billed yet can be neither delivered nor paid: as long as something is open before, these are done in part only.
  const atMost = (state: StageState): StageState => (state === 'done' && invoiced !== 'done' ? 'partly' : state);
  return new Map<Stage, StageState>([
    ['captured', 'done'],
    ['cleared', clearedState(reading)],
    [
      'shipped',
      subject === 'order'
        ? lineState(reading, tables.salesOrderLine.columns.shippedQuantity.name)
        : shipmentState(reading),
    ],
    ['invoiced', invoiced],
    ['delivered', knows(reading, kinds.documentDelivery) ? atMost(deliveredState(reading, invoices)) : 'unknown'],
    ['paid', knows(reading, kinds.openItem) ? atMost(paidState(reading, today)) : 'unknown'],
  ]);
}

const knows = ({ unreadable }: TimelineReading, { table }: Kind): boolean => !unreadable.includes(table);

function clearedState(reading: TimelineReading): StageState {
  if (!knows(reading, kinds.salesOrder)) return 'unknown';
  const status = rowsOf(reading.rows, kinds.salesOrder).map((row) =>
    numberOf(row, tables.salesOrder.columns.creditStatus.name),
  )[0];
  if (status === tables.salesOrder.choices.creditStatus.cleared) return 'done';
  return status === tables.salesOrder.choices.creditStatus.held ||
    status === tables.salesOrder.choices.creditStatus.rejected
    ? 'blocked'
    : 'waiting';
}

/** All lines whole is done, any part of one is partly. */
function lineState({ rows }: TimelineReading, column: string): StageState {
  const lines = rowsOf(rows, kinds.salesOrderLine);
  const done = (row: Row): number => numberOf(row, column) ?? 0;
  const whole = lines.filter((row) => done(row) >= (numberOf(row, tables.salesOrderLine.columns.quantity.name) ?? 0));
  if (lines.length > 0 && whole.length === lines.length) return 'done';
  return lines.some((row) => done(row) > 0) ? 'partly' : 'waiting';
}

function shipmentState(reading: TimelineReading): StageState {
  if (!knows(reading, kinds.shipment)) return 'unknown';
  const statuses = rowsOf(reading.rows, kinds.shipment).map((row) =>
    numberOf(row, tables.shipment.columns.shipmentStatus.name),
  );
  return statuses.length === 0 || statuses.includes(tables.shipment.choices.shipmentStatus.delivered)
    ? 'done'
    : 'partly';
}

/** Every document has a message that went out. */
function deliveredState({ rows }: TimelineReading, invoices: readonly Row[]): StageState {
  const deliveries = rowsOf(rows, kinds.documentDelivery);
  const documents = (is: (status: number | undefined) => boolean): ReadonlySet<string> =>
    new Set(
      deliveries
        .filter((row) => is(numberOf(row, tables.documentDelivery.columns.deliveryStatus.name)))
        .map((row) => textOf(row, tables.documentDelivery.lookups.invoice.value)),
    );
  const reached = documents(isSent);
  const missing = invoices.filter((row) => !reached.has(textOf(row, kinds.invoice.id)));
  if (invoices.length > 0 && missing.length === 0) return 'done';
  if ([...documents(isFailed)].some((id) => !reached.has(id))) return 'blocked';
  return reached.size > 0 ? 'partly' : 'waiting';
}

/** The debts of the documents; the credits they were settled with hang below them and have no invoice. */
function paidState({ rows }: TimelineReading, today: string): StageState {
  const items = rowsOf(rows, kinds.openItem).filter((row) => textOf(row, tables.openItem.lookups.invoice.value) !== '');
  const open = (row: Row): number => numberOf(row, tables.openItem.columns.openAmount.name) ?? 0;
  const unpaid = items.filter((row) => open(row) > 0);
  if (items.length === 0) return 'waiting';
  if (unpaid.length === 0) return 'done';
  if (unpaid.some((row) => textOf(row, tables.openItem.columns.dueDate.name).slice(0, 10) < today)) return 'late';
  const touched = items.some((row) => open(row) < (numberOf(row, tables.openItem.columns.amount.name) ?? 0));
  return touched ? 'partly' : 'waiting';
}
