import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { QueueClient } from '@azure/storage-queue';
import { tables } from '@o2c/core/dataverse';
import { rowId } from '@o2c/core/kernel';
import { ACTION_REQUEST_QUEUE } from '@o2c/plugins-ts/src/steps/o2c_actionrequest.create.post-operation';
import { equal } from '../../../azure-functions/src/adapters/dataverse/query/filter';
import { type RunningDataverse, startDataverse } from '../../../local/dataverse/server';
import { readDirectory } from '../../../local/issuer/directory';
import { type RunningIssuer, startIssuer } from '../../../local/issuer/start-issuer';
import { connect, type Session } from '../../../scripts/dataverse/connect';
import { readRows } from '../../../scripts/dataverse/read-rows';
import { personTokens } from '../../../scripts/o2c/person-tokens';
import { readOrganisation } from '../../../scripts/provision-dataverse/organisation';
import { provisionDataverse } from '../../../scripts/provision-dataverse/provision-dataverse';
import { provisionWebhook } from '../../../scripts/provision-dataverse/provision-webhook';
import { ensureLocalDirectory } from '../../../scripts/start/local-directory';
import { type AzuriteQueue, startAzuriteQueue } from '../../builders/azurite-queue';
import { type ChildServer } from '../../builders/child-server';
import { eventually } from '../../builders/eventually';
import { askFor, createReceivable, requestById } from './asking';
import { freePort } from '../../builders/free-port';
import { AUDIENCE } from './test-issuer';
import { MASTER_KEY, SECRET, startFunctionsApp } from './functions-app';

const root = resolve(__dirname, '../../..');
const zip = join(root, 'dist/OrderToCash.zip');

/** The imported solution, its own step, the deployed bundle, real queues: nothing stands in but the cloud itself. */
(existsSync(zip) ? describe : describe.skip)('action requests from the imported solution to their result', () => {
  const data = mkdtempSync(join(tmpdir(), 'o2c-actions-'));
  const organisation = readOrganisation(join(root, 'scripts/demo/organisation.json'));
  const directory = ensureLocalDirectory(data, organisation);
  let minutesAgo = 10;
  let issuer: RunningIssuer;
  let dataverse: RunningDataverse;
  let azurite: AzuriteQueue;
  let app: ChildServer;
  let lost: string;

  const as = (username: string): Session => connect(dataverse.url, personTokens(issuer.url, username));

  beforeAll(async () => {
    const users = readDirectory(join(data, 'directory.json'));
    issuer = await startIssuer({ port: 0, directory: users, dataFolder: data, now: () => new Date() });
    azurite = await startAzuriteQueue();
    const port = await freePort();
    dataverse = await startDataverse({
      port,
      database: ':memory:',
      organizationName: 'o2ctest',
      administratorObjectId: directory.administratorObjectId,
      issuer: { url: issuer.url, audience: `http://127.0.0.1:${port}` },
      asyncRetryMilliseconds: [],
      now: () => new Date(Date.now() - minutesAgo * 60_000),
    });
    dataverse.services.importSolution({ zip: readFileSync(zip), overwrite: true });
    dataverse.services.steps.forget();
    const dead = { url: 'http://127.0.0.1:9/api/steps', secret: SECRET };
    const { accountHashKey } = directory;
    await provisionDataverse(as('admin'), { organisation, identities: directory, webhook: dead, accountHashKey });
    await createReceivable(as('admin'));
    // Ten minutes ago, while nobody listened: the event is lost, the row stays.
    lost = await askFor(as('clerk'), { asOf: '2026-01-31' });
    await dataverse.idle();
    minutesAgo = 0;
    app = await startFunctionsApp({
      dataverseUrl: dataverse.url,
      issuerUrl: issuer.url,
      queue: azurite.connectionString,
      settings: settingsOf(dataverse),
    });
    await provisionWebhook(as('admin'), { url: `${app.url}/api/steps`, secret: SECRET });
  });
  afterAll(async () => {
    await app.stop();
    await dataverse.close();
    await Promise.all([issuer.close(), azurite.stop()]);
  });

  const settingsOf = ({ services }: RunningDataverse) => {
    const posting = directory.applications.find(({ name }) => name === 'O2C Posting service');
    return {
      O2C_TENANT_ID: directory.tenantId,
      O2C_ORGANIZATION_ID: services.organization.id,
      O2C_LOCAL_CLIENT_ID: posting?.clientId ?? '',
      O2C_LOCAL_CLIENT_SECRET: posting?.clientSecret ?? '',
    };
  };
  const aging = async (username: string) => {
    const token = await personTokens(issuer.url, username).tokenFor(AUDIENCE);
    const address = `${app.url}/api/customers/C-100/aging?asOf=2026-03-31`;
    const response = await fetch(address, { headers: { authorization: `Bearer ${token}` } });
    const body: Record<string, unknown> = await response.json();
    return { status: response.status, body };
  };
  const concluded = (id: string) =>
    eventually(async () => {
      const request = await requestById(as('admin'), id);
      return request?.status === 'requested' ? undefined : request;
    });

  test('8: the aging of a customer is read with the rights of who asks: the own company, not the other', async () => {
    expect(await aging('collector')).toMatchObject({
      status: 200,
      body: { currencies: [{ currency: 'EUR', total: '12345678901.23', overdue: '12345678901.23' }] },
    });
    expect(await aging('sales')).toMatchObject({ status: 404, body: { code: 'customer.unknown' } });
  });

  test('a request becomes a snapshot with its lines, to the cent, in the name of the company', async () => {
    const id = await askFor(as('clerk'), { asOf: '2026-03-31' });
    const request = await concluded(id);
    expect(request).toMatchObject({ status: 'done' });
    const [snapshot] = await readRows(as('admin'), {
      from: tables.agingSnapshot.entitySetName,
      select: [tables.agingSnapshot.columns.total.name, tables.agingSnapshot.lookups.owner.value],
      where: equal(tables.agingSnapshot.columns.asOf.name, { date: '2026-03-31' }),
    });
    expect(snapshot).toMatchObject({
      [tables.agingSnapshot.columns.total.name]: '12345678901.2300',
      [tables.agingSnapshot.lookups.owner.value]: rowId('team', 'NL01'),
    });
    const lines = await readRows(as('admin'), {
      from: tables.agingSnapshotLine.entitySetName,
      select: [tables.agingSnapshotLine.columns.label.name],
    });
    expect(lines).toHaveLength(5);
  });

  test('the same message again changes nothing', async () => {
    const id = await askFor(as('clerk'), { asOf: '2026-03-31' });
    await concluded(id);
    const before = await everything();
    const queue = new QueueClient(azurite.connectionString, ACTION_REQUEST_QUEUE);
    const text = JSON.stringify({ actionRequestId: id, correlationId: randomUUID() });
    await queue.sendMessage(Buffer.from(text).toString('base64'));
    await eventually(async () =>
      Promise.resolve(
        app.log.some((line) => line.includes('\\"result\\":\\"concluded\\"') && line.includes(id)) || undefined,
      ),
    );
    expect(await everything()).toEqual(before);
  });

  test('10: what the user may not ask for is rejected with a code', async () => {
    const request = await concluded(await askFor(as('sales'), { asOf: '2026-03-31' }));
    expect(request).toMatchObject({ status: 'rejected', result: '{"code":"action.role-missing"}' });
  });

  test('the sweeper finds the request whose event was lost', async () => {
    const headers = { 'x-functions-key': MASTER_KEY };
    const swept = await fetch(`${app.url}/admin/functions/sweep-action-requests`, { method: 'POST', headers });
    expect(swept.status).toBe(202);
    expect(await concluded(lost)).toMatchObject({ status: 'done' });
  });

  /** Row versions of all action requests and snapshots: any write would show. */
  const everything = () =>
    Promise.all(
      [tables.actionRequest, tables.agingSnapshot, tables.agingSnapshotLine].map((table) =>
        readRows(as('admin'), { from: table.entitySetName, select: [table.primaryId] }),
      ),
    );
});
