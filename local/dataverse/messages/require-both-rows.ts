import { type Execution } from '../pipeline/execution';
import { existingRow } from './existing-row';
import { type Link } from './message-map';
import { requiredTable } from './required-table';

/**
 * Both rows of a many-to-many link exist, and the caller may append both: "you must have Append privileges for both tables being associated
 * or disassociated" ("How access to a record is determined").
 */
export function requireBothRows(execution: Execution, { target, related }: Link): undefined {
  const { authority } = execution.services;
  const [table, relatedTable] = [requiredTable(execution, target.table), requiredTable(execution, related.table)];
  const row = existingRow(execution, table, { id: target.id });
  const relatedRow = existingRow(execution, relatedTable, { id: related.id });
  authority.require(execution.principal, 'Append', { table, row });
  authority.require(execution.principal, 'Append', { table: relatedTable, row: relatedRow });
  return undefined;
}
