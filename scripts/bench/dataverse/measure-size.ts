import { percentile } from '../percentile';
import { type KeepAliveClient } from './keep-alive-client';
import { type Rates } from './rates';
import { parentOf, smallRow, smallRowId } from './small-row';

const SINGLE = 4_000;
const QUESTIONS = 300;
const BULK = 1_000;
const BULKS = 7;
/** Requests under way at once. */
const IN_FLIGHT = 8;

/** What the server does with so many rows in the table. Times in milliseconds; median and 95th percentile. */
export interface SizeFigures extends Rates {
  readonly filter: readonly [number, number];
  readonly bulk: readonly [number, number];
}

/** Measures single creates and reads, a filter on an indexed lookup (20 rows found) and CreateMultiple of 1,000 rows over a table of `rows` rows. The rows it creates stay. */
export async function measureSize(client: KeepAliveClient, rows: number): Promise<SizeFigures> {
  const retrieves = await perSecond(SINGLE, (index) =>
    client.ask('GET', `accounts(${smallRowId(scattered(index, rows))})?$select=name,telephone1`),
  );
  const filter = await times(QUESTIONS, (index) => {
    const question = `accounts?$select=name&$filter=_parentaccountid_value eq ${parentOf(scattered(index, rows))}`;
    return client.ask('GET', question.replaceAll(' ', '%20'));
  });
  const creates = await perSecond(SINGLE, (index) => client.ask('POST', 'accounts', smallRow(rows + index)));
  const bulk = await times(BULKS, (index) => createMultiple(client, rows + SINGLE + index * BULK));
  return { creates, retrieves, filter, bulk };
}

/** Rows that `measureSize` adds to the table. */
export const ADDED = SINGLE + BULKS * BULK;

/** 1,000 small rows in one message, from the given one on. */
export function createMultiple(client: KeepAliveClient, first: number): Promise<unknown> {
  const row = (_: unknown, index: number): object => ({
    '@odata.type': 'Microsoft.Dynamics.CRM.account',
    ...smallRow(first + index),
  });
  return client.ask('POST', 'accounts/Microsoft.Dynamics.CRM.CreateMultiple', {
    Targets: Array.from({ length: BULK }, row),
  });
}

/** Indices that jump through the whole table, by a large prime; the first twenty rows have no parent. */
const scattered = (index: number, rows: number): number => 20 + ((index * 15_485_863) % (rows - 20));

async function perSecond(count: number, work: (index: number) => Promise<unknown>): Promise<number> {
  const started = performance.now();
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < count; index = next++) await work(index);
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, worker));
  return (count * 1_000) / (performance.now() - started);
}

async function times(count: number, work: (index: number) => Promise<unknown>): Promise<readonly [number, number]> {
  const taken: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const started = performance.now();
    await work(index);
    taken.push(performance.now() - started);
  }
  return [percentile(taken, 0.5), percentile(taken, 0.95)];
}
