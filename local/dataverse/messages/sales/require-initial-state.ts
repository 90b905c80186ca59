import { invalidStatus } from '../../errors/record-errors';
import { type TableMetadata } from '../../metadata/table-metadata';
import { type Row } from '../../store/row';
import { stateGraphOf } from './state-graphs';

/** Refuses (0x80048408) a new row whose status belongs to a state that rows of its table only get into later (conformance row 99). */
export function requireInitialState(table: TableMetadata, row: Row): void {
  const graph = stateGraphOf(table.logicalName);
  const state = row['statecode'];
  if (!graph || typeof state !== 'number' || graph.initial.includes(state)) return;
  throw invalidStatus(Number(row['statuscode'] ?? 0), graph.initial[0] ?? 0, table);
}
