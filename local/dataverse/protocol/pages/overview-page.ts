import { type ApiResponse } from '../api-request';
import { type WebApi } from '../web-api';
import { controlForms } from './control-forms';
import { deliveryLines, DELIVERY_COLUMNS } from './deliveries-page';
import { type Cell, link, page, paragraph, section } from './page';
import { requestLines, REQUEST_COLUMNS } from './requests-page';
import { tableLines } from './tables-page';

const FIRST = 15;

/** The page at `/`: solutions, tables with rows, what was asked lately, what was delivered, and the way back. */
export function overviewPage(api: WebApi): ApiResponse {
  const { services, statistics } = api;
  const { requests, operations, rowWrites, failures } = statistics;
  const jobs = deliveryLines(api);
  return page(`${services.organization.name}: local Dataverse`, [
    paragraph(
      `${requests} requests, ${operations} operations, ${rowWrites} rows written, ${failures} requests failed.`,
    ),
    ...controlForms(api),
    section('Solutions', ['Name', 'Version', 'Managed', 'Publisher'], solutionLines(api)),
    section('Tables with rows', ['Table', 'Rows'], tableLines(api)),
    section('Recent requests', REQUEST_COLUMNS, requestLines(statistics).slice(0, FIRST)),
    section('Webhook deliveries', DELIVERY_COLUMNS, jobs.slice(0, FIRST)),
  ]);
}

function solutionLines({ services }: WebApi): readonly (readonly Cell[])[] {
  const rows = services.database.all(
    `SELECT s.uniquename, s.version, s.ismanaged, p.friendlyname AS publisher FROM solution s
     LEFT JOIN publisher p ON p.publisherid = s.publisherid ORDER BY s.uniquename`,
  );
  return rows.map(({ uniquename, version, ismanaged, publisher }) => [
    link(`/solutions/${encodeURIComponent(String(uniquename))}`, String(uniquename)),
    String(version ?? ''),
    ismanaged === 1 ? 'yes' : 'no',
    String(publisher ?? ''),
  ]);
}
