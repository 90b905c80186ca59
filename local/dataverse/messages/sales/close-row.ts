import { DataverseError } from '../../errors/dataverse-error';
import { notInValidState } from '../../errors/state-errors';
import { type TableMetadata } from '../../metadata/table-metadata';
import { type Execution } from '../../pipeline/execution';
import { instant } from '../../pipeline/instant';
import { type EventInput } from '../../pipeline/pipeline-event';
import { runPipeline } from '../../pipeline/run-pipeline';
import { isReference, type Reference, type Row } from '../../store/row';
import { type Entity } from '../entity';
import { existingRow } from '../existing-row';
import { grantedBy } from '../part-of-message';
import { requiredTable } from '../required-table';
import { statusPair } from '../write/status';
import { askedStatus } from './asked-status';
import { type ClosingRequest } from './closing-request';
import { isAllowed } from './state-graph';
import { stateGraphOf } from './state-graphs';

/** A message that closes a row and leaves a completed activity behind. */
export interface Closing {
  readonly message:
    'FulfillSalesOrder' | 'CancelSalesOrder' | 'WinQuote' | 'CloseQuote' | 'WinOpportunity' | 'LoseOpportunity';
  /** Table of the rows it closes, the activity's lookup to them, and the state they get into. */
  readonly table: string;
  readonly lookup: string;
  readonly state: number;
  /** Name of the activity's parameter. */
  readonly parameter: string;
  /** Columns of the row written along with its state; `closedOn` is the day of the activity's end. */
  alsoWritten(activity: Row, closedOn: string): Row;
  /** The refusal of a row that is in no state to be closed so; InvalidState when the page names none. */
  readonly refusal?: () => DataverseError;
}

const COMPLETED = 1;

/**
 * Carries a closing message out: the privileges its page names (to write the row, to append to it, to create and append the activity), the
 * completed activity, then the change of the row, which runs the steps on its Update. Steps on the message are shown the closed row's id as the
 * primary entity; that is this server's choice. A second call finds the row closed and is refused.
 */
export async function closeRow(execution: Execution, closing: Closing, request: ClosingRequest): Promise<undefined> {
  const closed = closedRow(closing, request.activity);
  const table = requiredTable(execution, closing.table);
  const input = shownToSteps(closing, request);
  return runPipeline<Row, undefined>(execution, {
    message: closing.message,
    table,
    id: closed.id,
    input,
    prepare: (inner) => {
      const existing = existingRow(inner, table, { id: closed.id });
      requirePrivileges(inner, table, existing);
      requireOpen(closing, existing);
      return askedStatus(table, closing.state, request.status);
    },
    prepared: () => input,
    main: async (inner, status) => {
      await leaveActivity(inner, closing, request.activity);
      const values = {
        ...status,
        ...closing.alsoWritten(request.activity.values, closingDay(inner, request.activity)),
      };
      const target = { ...closed, values, related: [] };
      return inner.send('Update', { target, partOf: grantedBy(closing.message) }, inner);
    },
  });
}

function closedRow({ lookup, parameter }: Closing, { values }: Entity): Reference {
  const row = values[lookup];
  if (row !== undefined && row !== null && isReference(row)) return row;
  throw new DataverseError(400, '0x80040203', `Invalid Argument: ${parameter} must name its row (${lookup}).`);
}

const shownToSteps = ({ parameter }: Closing, { activity, status }: ClosingRequest): EventInput => ({
  kind: 'parameters',
  parameters: {
    [parameter]: { kind: 'entity', table: activity.table, values: activity.values },
    Status: { kind: 'option', value: status },
  },
});

/** Page "WinQuote message privileges" and its neighbours; those of the activity are asked for when it is created. */
function requirePrivileges({ services, principal }: Execution, table: TableMetadata, row: Row): void {
  services.authority.require(principal, 'Write', { table, row });
  services.authority.require(principal, 'AppendTo', { table, row });
}

function requireOpen({ table, state, message, refusal = notInValidState }: Closing, existing: Row): void {
  const graph = stateGraphOf(table);
  const from = existing['statecode'];
  if (!graph || typeof from !== 'number' || from === state || !isAllowed(graph, from, [state, message]))
    throw refusal();
}

const closingDay = ({ services }: Execution, { values }: Entity): string => {
  const end = values['actualend'];
  return (typeof end === 'string' ? end : instant(services.now())).slice(0, 10);
};

/** The platform completes the activity itself: its state is not for the caller to write. */
async function leaveActivity(execution: Execution, { message }: Closing, activity: Entity): Promise<void> {
  const table = requiredTable(execution, activity.table);
  const columns = statusPair(table, { statecode: COMPLETED });
  await execution.send('Create', { target: activity, partOf: { message, columns, privileges: 'asked' } }, execution);
}
