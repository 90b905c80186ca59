import { quoted } from '../../store/stored-column';
import { type ApiResponse } from '../api-request';
import { type WebApi } from '../web-api';
import { type Cell, link, page, section } from './page';

/** Every table, with its set, its rows and whether a solution brought it. */
export function tablesPage(api: WebApi): ApiResponse {
  const lines = [...api.services.catalogue.tables()]
    .sort((left, right) => (left.logicalName < right.logicalName ? -1 : 1))
    .map((table) => [
      link(`/tables/${table.logicalName}`, table.logicalName),
      table.displayName,
      table.entitySetName,
      table.custom ? 'custom' : 'standard',
      countRows(api, table.logicalName),
    ]);
  return page('Tables', [section('All tables', ['Table', 'Name', 'Set', 'Kind', 'Rows'], lines)]);
}

/** The tables that hold rows, and how many. */
export function tableLines(api: WebApi): readonly (readonly Cell[])[] {
  return api.services.catalogue.tables().flatMap(({ logicalName }) => {
    const rows = countRows(api, logicalName);
    return rows === 0 ? [] : [[link(`/tables/${logicalName}`, logicalName), rows]];
  });
}

const countRows = ({ services }: WebApi, table: string): number =>
  Number(services.database.get(`SELECT count(*) AS rows FROM ${quoted(table)}`)?.['rows'] ?? 0);
