import { segmentNotFound } from '../errors/address-errors';
import { type TableMetadata } from '../metadata/table-metadata';
import { type Execution } from '../pipeline/execution';

/** The metadata of a table a message names. */
export function requiredTable(execution: Execution, logicalName: string): TableMetadata {
  const table = execution.services.catalogue.table(logicalName);
  if (!table) throw segmentNotFound(logicalName);
  return table;
}
