import { escapeHtml } from '../../../page/escape-html';
import { type TableMetadata } from '../../metadata/table-metadata';
import { type Row } from '../../store/row';
import { rowFromSql, sqlNames } from '../../store/row-store';
import { quoted } from '../../store/stored-column';
import { type ApiResponse } from '../api-request';
import { type WebApi } from '../web-api';
import { type Html, link, page, paragraph, section } from './page';
import { shownColumns } from './shown-columns';
import { shownValue } from './shown-value';

const PAGE = 50;

/** Rows of a table by their ids, fifty at a time from `after` on; `name` keeps those whose primary name contains it. Empty columns are left out. */
export function rowsPage(api: WebApi, table: TableMetadata, options: URLSearchParams): ApiResponse {
  const name = options.get('name') ?? '';
  const columns = shownColumns(table);
  const rows = readPage(api, table, { after: options.get('after') ?? '', name, columns });
  const shown = columns.filter((column) => rows.some((row) => (row[column] ?? null) !== null));
  const lines = rows.map((row) =>
    shown.map((column) =>
      column === table.primaryId
        ? link(`/tables/${table.logicalName}/${idOf(table, row)}`, idOf(table, row))
        : shownValue(table, column, row[column] ?? null),
    ),
  );
  const last = rows.length === PAGE ? rows.at(-1) : undefined;
  return page(table.displayName, [
    paragraph(`Table ${table.logicalName}, set ${table.entitySetName}.`),
    searchForm(table, name),
    section('Rows', shown, lines),
    ...(last === undefined ? [] : [nextRows(table, name, idOf(table, last))]),
  ]);
}

const idOf = (table: TableMetadata, row: Row): string => {
  const id = row[table.primaryId];
  return typeof id === 'string' ? id : '';
};

function nextRows(table: TableMetadata, name: string, after: string): Html {
  const options = new URLSearchParams({ ...(name === '' ? {} : { name }), after });
  return link(`/tables/${table.logicalName}?${options.toString()}`, 'Next rows');
}

const searchForm = (table: TableMetadata, name: string): Html => ({
  html:
    table.primaryName === undefined
      ? ''
      : `<form method="get"><label for="name">${escapeHtml(table.primaryName)} contains</label><input id="name" name="name" value="${escapeHtml(name)}"> <button>Search</button></form>`,
});

interface Wanted {
  readonly after: string;
  readonly name: string;
  readonly columns: readonly string[];
}

function readPage({ services }: WebApi, table: TableMetadata, { after, name, columns }: Wanted): readonly Row[] {
  const id = quoted(table.primaryId);
  const named =
    name === '' || table.primaryName === undefined ? '' : `AND instr(lower(${quoted(table.primaryName)}), ?) > 0`;
  const sql = `SELECT ${sqlNames(table, columns).map(quoted).join(',')} FROM ${quoted(table.logicalName)}
    WHERE ${id} > ? ${named} ORDER BY ${id} LIMIT ${PAGE}`;
  const found = services.database.all(sql, named === '' ? [after] : [after, name.toLowerCase()]);
  return found.map((row) => rowFromSql(table, columns, row));
}
