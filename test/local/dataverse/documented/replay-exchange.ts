import { type TestDataverse } from '../contract/a-dataverse';
import { readParts } from './batch-parts';
import { type Captured, captureBody } from './captured';
import { type ActualResponse, compareAnswers } from './compare-answers';
import { type Exchange } from './exchanges';

/** Sends a documented request and gives every difference of its answer from the documented one. */
export async function replayExchange(
  dataverse: TestDataverse,
  captured: Captured,
  exchange: Exchange,
): Promise<readonly string[]> {
  await captureVersion(dataverse, captured, exchange);
  const actual = await send(dataverse, captured, exchange);
  const { response } = exchange;
  if (!response) return actual.status < 300 ? [] : [`status ${actual.status}: ${messageOf(actual)}`];
  capture(captured, exchange, actual);
  const batch = response.batch === undefined ? {} : { batch: captured.in(response.batch) };
  const found = compareAnswers({ ...response, ...batch }, actual);
  const refused = (response.status ?? 200) < 300 && actual.status >= 300;
  return refused ? [`status ${actual.status}: ${messageOf(actual)}`] : [...new Set(found)];
}

const messageOf = ({ text }: ActualResponse): string => {
  const message = /"message":"((?:[^"\\]|\\.)*)"/.exec(text)?.[1] ?? text;
  return message.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '<id>').slice(0, 160);
};

async function send({ url }: TestDataverse, captured: Captured, { request }: Exchange): Promise<ActualResponse> {
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, captured.in(value)]),
  );
  // A body of a batch names whole addresses; they are those of this server.
  const body = captured.in(request.body).replace(/(^(?:GET|POST|PATCH|PUT|DELETE) )\/api/gm, `$1${url}/api`);
  const response = await fetch(`${url}${captured.in(request.address)}`, {
    method: request.method,
    headers: { ...headers, Authorization: 'Bearer documented' },
    ...(body === '' ? {} : { body }),
  });
  return { status: response.status, headers: Object.fromEntries(response.headers), text: await response.text() };
}

/** A version that the page's answers have not shown yet is the one the row has, unless the answer says it is out of date. */
async function captureVersion(dataverse: TestDataverse, captured: Captured, exchange: Exchange): Promise<void> {
  const { request, response } = exchange;
  const version = request.headers['If-None-Match'] ?? request.headers['If-Match'] ?? '';
  if (!version.startsWith('W/') || captured.has(version) || response?.status === 412) return;
  const path =
    captured
      .in(request.address)
      .replace(/^\/api\/data\/v[\d.]+\//, '')
      .split('?')[0] ?? '';
  const row = await dataverse.call('GET', path);
  captured.set(version, String(row.json['@odata.etag']));
}

function capture(captured: Captured, { response }: Exchange, actual: ActualResponse): void {
  captureAddress(captured, response?.headers['OData-EntityId'], actual.headers['odata-entityid']);
  const parts = readParts(actual.text);
  for (const [at, part] of readParts(response?.batch ?? '').entries())
    captureAddress(captured, part.headers['OData-EntityId'], parts[at]?.headers['OData-EntityId']);
  const etag = response?.headers['ETag'];
  if (etag !== undefined && actual.headers['etag'] !== undefined) captured.set(etag, actual.headers['etag']);
  if (actual.text.startsWith('{')) captureBody(captured, response?.body, JSON.parse(actual.text));
}

function captureAddress(captured: Captured, documented = '', here = ''): void {
  const id = /\(([0-9a-f-]{36})\)$/;
  const [, theirs] = id.exec(documented) ?? [];
  const [, ours] = id.exec(here) ?? [];
  if (theirs !== undefined && ours !== undefined) captured.set(theirs, ours);
}
