import { invalidStatus } from '../../errors/record-errors';
import { type TableMetadata } from '../../metadata/table-metadata';
import { type Row } from '../../store/row';
import { statusPair } from '../write/status';

/** "The default status of the state", as in every SetState of the platform. */
const DEFAULT_STATUS = -1;

/** State and status of a row a message closes; a status of another state, or of none, is refused with 0x80048408. */
export function askedStatus(table: TableMetadata, state: number, status: number): Row {
  if (status === DEFAULT_STATUS) return statusPair(table, { statecode: state });
  const known = table.columns.get('statuscode')?.options?.some(({ value }) => value === status);
  if (known !== true) throw invalidStatus(status, state, table);
  return statusPair(table, { statecode: state, statuscode: status });
}
