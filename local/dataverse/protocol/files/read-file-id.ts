import { type ColumnMetadata, type TableMetadata } from '../../metadata/table-metadata';
import { type ApiContext } from '../handlers/api-context';
import { readOneRow } from '../handlers/read-one-row';

/** A file column of one row. */
export interface FileColumn {
  readonly table: TableMetadata;
  readonly id: string;
  readonly column: ColumnMetadata;
}

/** The id of the file in the column, as far as the caller may read the row and the column; undefined when there is none for him. */
export function readFileId(context: ApiContext, { table, id, column }: FileColumn): string | undefined {
  const { authority } = context.execution.services;
  const { expanded } = readOneRow(context, { table, id, options: new Map([['$select', column.logicalName]]) });
  if (authority.hiddenColumns(context.execution.principal, table).has(column.logicalName)) return undefined;
  const value = expanded.row[column.logicalName];
  return typeof value === 'string' ? value : undefined;
}
