import { DataverseError } from '../errors/dataverse-error';
import { type TableMetadata } from '../metadata/table-metadata';
import { type Execution } from '../pipeline/execution';
import { requiredTable } from './required-table';

/**
 * Tables whose rows are shown, not kept, or that the platform alone writes: the common list of activities knows Retrieve and RetrieveMultiple
 * only (messages of `activitypointer`), files come and go through their columns, owners are users and teams, shares come by GrantAccess. Rows
 * behind many-to-many relationships come by Associate.
 */
const SHOWN_ONLY: ReadonlySet<string> = new Set([
  'activitypointer',
  'fileattachment',
  'owner',
  'principalobjectaccess',
  'privilege',
]);

/** The metadata of a table whose rows a message writes. */
export function writableTable(execution: Execution, logicalName: string, message: string): TableMetadata {
  const table = requiredTable(execution, logicalName);
  if (!SHOWN_ONLY.has(logicalName) && table.intersect !== true) return table;
  throw new DataverseError(
    400,
    '0x80040800',
    `The '${message}' method does not support entities of type '${logicalName}'.`,
  );
}
