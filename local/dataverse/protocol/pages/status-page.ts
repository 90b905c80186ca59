import { type Services } from '../../pipeline/execution';
import { type SqlRow, type SqlValue } from '../../store/database';
import { quoted } from '../../store/stored-column';
import { type ApiResponse } from '../api-request';
import { type RequestStatistics } from '../request-statistics';

/** The page at `/`: what is in the server and what it was asked. Plain HTML, no script. */
export function statusPage(services: Services, statistics: RequestStatistics): ApiResponse {
  const body = [
    `<h1>${escaped(services.organization.name)}: local Dataverse</h1>`,
    `<p>${statistics.requests} requests, ${statistics.operations} operations, ${statistics.rowWrites} rows written, ${statistics.failures} failed.</p>`,
    section(
      'Solutions',
      services.database.all('SELECT uniquename, friendlyname, version FROM solution ORDER BY uniquename'),
    ),
    section('Rows', rowCounts(services)),
    section('Webhook deliveries', deliveries(services)),
    section(
      'Recent requests',
      statistics.recent.map((request) => ({ ...request, error: request.error ?? '' })),
    ),
  ].join('\n');
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Local Dataverse</title><style>${STYLE}</style><main>${body}</main></html>`;
  return {
    status: 200,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
    },
    body: html,
  };
}

const STYLE =
  'body{font:14px system-ui;margin:2rem}table{border-collapse:collapse}td,th{padding:.2rem .8rem .2rem 0;text-align:left;vertical-align:top}';

const deliveries = ({ database }: Services): readonly SqlRow[] =>
  database.all(
    'SELECT name, messagename, primaryentitytype, statuscode, retrycount, friendlymessage FROM asyncoperation ORDER BY versionnumber DESC LIMIT 20',
  );

function rowCounts({ database, catalogue }: Services): readonly SqlRow[] {
  return catalogue.tables().flatMap(({ logicalName }) => {
    const rows = Number(database.get(`SELECT count(*) AS rows FROM ${quoted(logicalName)}`)?.['rows'] ?? 0);
    return rows === 0 ? [] : [{ table: logicalName, rows }];
  });
}

function section(title: string, rows: readonly Readonly<Record<string, Cell>>[]): string {
  const [first] = rows;
  if (!first) return `<h2>${title}</h2><p>None.</p>`;
  const names = Object.keys(first);
  const head = names.map((name) => `<th>${escaped(name)}</th>`).join('');
  const lines = rows.map((row) => `<tr>${names.map((name) => `<td>${escaped(shown(row[name]))}</td>`).join('')}</tr>`);
  return `<h2>${title}</h2><table><tr>${head}</tr>${lines.join('')}</table>`;
}

type Cell = SqlValue | undefined;

const shown = (value: Cell): string =>
  value === null || value === undefined || value instanceof Uint8Array ? '' : value.toString();

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
