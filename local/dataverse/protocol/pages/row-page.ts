import { type TableMetadata } from '../../metadata/table-metadata';
import { readRow } from '../../store/row-store';
import { type ApiResponse } from '../api-request';
import { type WebApi } from '../web-api';
import { page, paragraph, section } from './page';
import { shownColumns } from './shown-columns';
import { shownValue } from './shown-value';

/** One row, column by column; undefined when there is none. */
export function rowPage(api: WebApi, table: TableMetadata, id: string): ApiResponse | undefined {
  const columns = shownColumns(table);
  const row = readRow(api.services.database, table, { id, columns });
  if (!row) return undefined;
  const lines = columns
    .filter((column) => (row[column] ?? null) !== null)
    .map((column) => [column, table.columns.get(column)?.type ?? '', shownValue(table, column, row[column] ?? null)]);
  const name = row[table.primaryName ?? table.primaryId];
  return page(`${table.displayName}: ${typeof name === 'string' ? name : id}`, [
    paragraph(`${table.entitySetName}(${id}); columns without a value are left out.`),
    section('Columns', ['Column', 'Type', 'Value'], lines),
  ]);
}
