import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';

import { tables } from '@o2c/core/dataverse';
import { rowId } from '@o2c/core/kernel';

import { callDataverse } from '../../azure-functions/src/adapters/dataverse/call-dataverse';
import { type DataverseConnection } from '../../azure-functions/src/adapters/dataverse/connection';
import { throttleGate } from '../../azure-functions/src/adapters/dataverse/throttle-gate';
import { type Transaction } from '../../azure-functions/src/adapters/dataverse/transactions/transaction';
import { writeTransactions } from '../../azure-functions/src/adapters/dataverse/transactions/write-transactions';
import { readRows } from '../../scripts/dataverse/read-rows';
import { movingClock } from '../builders/moving-clock';
import { provisionedDataverse, type ProvisionedDataverse } from '../builders/provisioned-dataverse';
import { install } from '../local/dataverse/faults/install';

/**
 * One test for each guard that exactly-once rests on. `npm run bench -- guards` takes the guards out one by one and demands that exactly the test
 * named after it fails (spec/reliability.md 3.4, mutation check of the harness); the names below are the names it looks for.
 */
describe('the guards of exactly-once', () => {
  let dataverse: ProvisionedDataverse;
  beforeAll(async () => {
    dataverse = await provisionedDataverse();
  });
  afterAll(() => dataverse.close());

  const { outbox } = tables;
  const context = { correlationId: '0af7651916cd43dd8448eb211c80319c' };
  const aMessage = (id: string, key: string): Transaction => ({
    key: id,
    creates: [
      {
        entitySetName: outbox.entitySetName,
        row: {
          [outbox.columns.id.name]: rowId('outbox', id),
          [outbox.columns.name.name]: id,
          [outbox.columns.key.name]: key,
          [outbox.columns.type.name]: 'mail.document',
          [outbox.columns.outboxStatus.name]: outbox.choices.outboxStatus.pending,
          [outbox.columns.recordedOn.name]: '2026-03-01T10:00:00Z',
        },
      },
    ],
    updates: [],
  });
  const write = async (...transactions: readonly Transaction[]) =>
    [...(await writeTransactions(dataverse.session.connection, context, transactions)).values()].map(
      ({ outcome }) => outcome,
    );

  test('alternate key: one effect under two ids is written once', async () => {
    expect(await write(aMessage('first', 'mail-1'))).toEqual(['written']);
    expect(await write(aMessage('second', 'mail-1'))).toEqual(['conflict']);
  });

  test('If-Match: of two changes decided on the same state one is written', async () => {
    await write(aMessage('contested', 'mail-2'));
    const { id, claimedBy } = outbox.columns;
    const rows = await readRows(dataverse.session, { from: outbox.entitySetName, select: [id.name] });
    const row = rows.find((found) => found[id.name] === rowId('outbox', 'contested'));
    const claim = (key: string): Transaction => ({
      key,
      creates: [],
      updates: [
        {
          entitySetName: outbox.entitySetName,
          id: rowId('outbox', 'contested'),
          etag: String(row?.['@odata.etag']),
          changes: { [claimedBy.name]: key },
        },
      ],
    });
    expect([await write(claim('one')), await write(claim('other'))]).toEqual([['written'], ['conflict']]);
  });

  test('deadline: a server that never answers is given up', async () => {
    const silent = await aSilentServer();
    const impatient = { ...dataverse.session.connection, url: silent.url };
    const call = callDataverse(impatient, context, { method: 'GET', path: 'WhoAmI', deadlineMilliseconds: 100 });
    const given = await Promise.race([call, after(3_000)]);
    await silent.close();
    expect(given).toMatchObject({ outcome: 'ambiguous', reason: 'no answer within 100 ms' });
  });

  test('throttle gate: after a 429 nobody of the identity calls before the time the server gave', async () => {
    const clock = movingClock();
    const gate = throttleGate({ first: 4, most: 8, patienceMilliseconds: 60_000 }, clock);
    const connection: DataverseConnection = { ...dataverse.session.connection, clock, gate };
    await install(dataverse, { kind: 'throttle', facet: 'time', retryAfter: 7 });
    const whoAmI = () => callDataverse(connection, context, { method: 'GET', path: 'WhoAmI' });
    expect(await whoAmI()).toMatchObject({ outcome: 'throttled', retryAfterSeconds: 7 });
    expect(await whoAmI()).toMatchObject({ outcome: 'ok' });
    expect(clock.slept()).toBe(7_000);
  });
});

const after = (milliseconds: number): Promise<string> =>
  new Promise((resolve) => setTimeout(() => resolve(`still nothing after ${milliseconds} ms`), milliseconds).unref());

/** Takes connections and says nothing. */
async function aSilentServer(): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const server: Server = createServer(() => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
