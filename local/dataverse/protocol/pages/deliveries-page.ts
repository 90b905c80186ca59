import { type ApiResponse } from '../api-request';
import { type WebApi } from '../web-api';
import { type Cell, failure, page, section } from './page';

export const DELIVERY_COLUMNS = ['At', 'Message', 'Table', 'To', 'Outcome', 'ms'];
const JOBS = 50;

/** What was delivered to webhooks since the start, and the jobs of asynchronous steps. */
export const deliveriesPage = (api: WebApi): ApiResponse =>
  page('Webhook deliveries', [
    section('Deliveries since the start', DELIVERY_COLUMNS, deliveryLines(api)),
    section('Jobs of asynchronous steps', ['Name', 'Message', 'Table', 'Status', 'Attempts', 'Reason'], jobLines(api)),
  ]);

/** One line a delivery, newest first. */
export const deliveryLines = ({ deliveries }: WebApi): readonly (readonly Cell[])[] =>
  deliveries
    .recent()
    .map(({ at, message, table, url, outcome, milliseconds }) => [
      at.slice(11, 19),
      message,
      table,
      url,
      outcome === 'delivered' ? outcome : failure(outcome),
      milliseconds,
    ]);

function jobLines({ services }: WebApi): readonly (readonly Cell[])[] {
  const jobs = services.database.all(
    `SELECT name, messagename, primaryentitytype, statuscode, retrycount, friendlymessage FROM asyncoperation
     ORDER BY versionnumber DESC LIMIT ${JOBS}`,
  );
  return jobs.map((job) => [
    String(job['name'] ?? ''),
    String(job['messagename'] ?? ''),
    String(job['primaryentitytype'] ?? ''),
    STATUS[Number(job['statuscode'])] ?? String(job['statuscode']),
    Number(job['retrycount'] ?? 0),
    job['friendlymessage'] === null ? '' : failure(String(job['friendlymessage'])),
  ]);
}

/** asyncoperation.statuscode, as the platform numbers it. */
const STATUS: Readonly<Record<number, string>> = {
  0: 'waiting for resources',
  10: 'waiting',
  20: 'in progress',
  30: 'succeeded',
  31: 'failed',
  32: 'canceled',
};
