import { type Execution } from '../../pipeline/execution';
import { type EntityParameter } from '../../pipeline/pipeline-event';
import { type Row } from '../../store/row';
import { readRow } from '../../store/row-store';
import { requiredTable } from '../required-table';

/** A row that a message has made, as steps after it are shown it in `Entity`. */
export function madeRow(execution: Execution, table: string, id: string): EntityParameter {
  const row = readRow(execution.services.database, requiredTable(execution, table), { id }) ?? {};
  return { kind: 'entity', table, id, values: present(row) };
}

const present = (row: Row): Row => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
