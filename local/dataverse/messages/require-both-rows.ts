import { type Execution } from '../pipeline/execution';
import { existingRow } from './existing-row';
import { type Link } from './message-map';
import { requiredTable } from './required-table';

/** Both rows of a link exist; the caller may append the one to the other. */
export function requireBothRows(execution: Execution, { target, related }: Link): undefined {
  const { authority } = execution.services;
  const [table, relatedTable] = [requiredTable(execution, target.table), requiredTable(execution, related.table)];
  const row = existingRow(execution, table, { id: target.id });
  const relatedRow = existingRow(execution, relatedTable, { id: related.id });
  authority.require(execution.principal, 'Append', { table, row });
  authority.require(execution.principal, 'AppendTo', { table: relatedTable, row: relatedRow });
  return undefined;
}
