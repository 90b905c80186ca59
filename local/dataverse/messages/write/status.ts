import { invalidStatus } from '../../errors/record-errors';
import { type ColumnMetadata, type TableMetadata } from '../../metadata/table-metadata';
import { type Row, type Value } from '../../store/row';

/**
 * Completes the pair of state and status: a state alone brings its default status, a status alone its state. A pair that does not belong
 * together is refused with 0x80048408 (conformance row 99). A table without states changes nothing.
 */
export function statusPair(table: TableMetadata, values: Row): Row {
  const state = chosen(values['statecode']);
  const status = chosen(values['statuscode']);
  const states = table.columns.get('statecode');
  const statuses = table.columns.get('statuscode');
  if (!states || !statuses || (state === undefined && status === undefined)) return {};
  const resultingState = state ?? stateOf(statuses, status) ?? 0;
  const resultingStatus = status ?? defaultStatus(states, statuses, resultingState);
  const belongs = stateOf(statuses, resultingStatus);
  if (belongs !== undefined && belongs !== resultingState)
    throw invalidStatus(resultingStatus ?? 0, resultingState, table);
  return { statecode: resultingState, statuscode: resultingStatus ?? null };
}

/** State and status of a new row whose caller said nothing. */
export function initialStatus(table: TableMetadata): Row {
  const states = table.columns.get('statecode');
  if (!states) return {};
  return statusPair(table, { statecode: initialState(states) });
}

const initialState = (states: ColumnMetadata): number =>
  typeof states.defaultValue === 'number' ? states.defaultValue : (states.options?.[0]?.value ?? 0);

const chosen = (value: Value | undefined): number | undefined => (typeof value === 'number' ? value : undefined);

const stateOf = (statuses: ColumnMetadata, status: number | undefined): number | undefined =>
  statuses.options?.find((option) => option.value === status)?.state;

function defaultStatus(states: ColumnMetadata, statuses: ColumnMetadata, state: number): number | undefined {
  const declared = states.options?.find((option) => option.value === state)?.defaultStatus;
  return declared ?? statuses.options?.find((option) => option.state === state)?.value;
}
