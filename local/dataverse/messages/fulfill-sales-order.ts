import { DataverseError } from '../errors/dataverse-error';
import { invalidStatus, orderNotOpen } from '../errors/record-errors';
import { type TableMetadata } from '../metadata/table-metadata';
import { type Execution } from '../pipeline/execution';
import { instant } from '../pipeline/instant';
import { type EventInput } from '../pipeline/pipeline-event';
import { runPipeline } from '../pipeline/run-pipeline';
import { isReference, type Reference, type Row } from '../store/row';
import { updateRow } from '../store/row-store';
import { type Entity } from './entity';
import { existingRow } from './existing-row';
import { type MessageMap } from './message-map';
import { requiredTable } from './required-table';
import { statusPair } from './write/status';

const FULFILLED = 3;
/** Active and Submitted; whatever is cancelled, fulfilled or invoiced stays as it is. */
const OPEN: ReadonlySet<unknown> = new Set([0, 1]);
const COMPLETED = 1;
/** "The default status of the state", as in every SetState of the platform. */
const DEFAULT_STATUS = -1;

/**
 * FulfillSalesOrder: the order becomes Fulfilled with the status asked for, and a completed OrderClose activity tells of it
 * (spec/dataverse.md F). Needs the privileges to create an activity and to write the order. Steps are shown the order's id as the primary entity;
 * that is this server's choice.
 */
export async function fulfillSalesOrder(
  request: MessageMap['FulfillSalesOrder']['request'],
  execution: Execution,
): Promise<undefined> {
  const order = orderOf(request.orderClose);
  const table = requiredTable(execution, 'salesorder');
  const input = shownToSteps(request);
  return runPipeline<Row, undefined>(execution, {
    message: 'FulfillSalesOrder',
    table,
    id: order.id,
    input,
    prepare: (inner) => {
      const existing = existingRow(inner, table, { id: order.id });
      if (!OPEN.has(existing['statecode'])) throw orderNotOpen();
      return fulfilled(table, request.status);
    },
    prepared: () => input,
    main: async (inner, values) => {
      const { id } = await inner.send('Create', { target: request.orderClose }, inner);
      complete(inner, id);
      const date = request.orderClose.values['actualend'] ?? instant(inner.services.now()).slice(0, 10);
      const target = { table: order.table, id: order.id, related: [], values: { ...values, datefulfilled: date } };
      return inner.send('Update', { target }, inner);
    },
  });
}

const shownToSteps = ({ orderClose, status }: MessageMap['FulfillSalesOrder']['request']): EventInput => ({
  kind: 'parameters',
  parameters: {
    OrderClose: { kind: 'entity', table: orderClose.table, values: orderClose.values },
    Status: { kind: 'option', value: status },
  },
});

function orderOf({ values }: Entity): Reference {
  const order = values['salesorderid'];
  if (order !== undefined && order !== null && isReference(order)) return order;
  throw new DataverseError(400, '0x80040203', 'Invalid Argument: OrderClose must name its order (salesorderid).');
}

/** State and status of the fulfilled order; a status of another state, or of none, is refused. */
function fulfilled(table: TableMetadata, status: number): Row {
  if (status === DEFAULT_STATUS) return statusPair(table, { statecode: FULFILLED });
  const known = table.columns.get('statuscode')?.options?.some(({ value }) => value === status);
  if (known !== true) throw invalidStatus(status, FULFILLED, table);
  return statusPair(table, { statecode: FULFILLED, statuscode: status });
}

/** The platform closes the activity itself: its state is not for the caller to write. */
function complete(execution: Execution, id: string): void {
  const table = requiredTable(execution, 'orderclose');
  updateRow(execution.services.database, table, { id, values: statusPair(table, { statecode: COMPLETED }) });
}
