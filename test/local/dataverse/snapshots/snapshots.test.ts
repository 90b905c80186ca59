import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { temporaryFolder } from '../../../builders/temporary-folder';
import { aDataverse, rowsOf, type TestDataverse } from '../contract/a-dataverse';
import { aReceiver } from '../pipeline/a-receiver';
import { aStep } from '../pipeline/a-step';
import { restoreSnapshot, takeSnapshot } from './snapshot';

const folder = temporaryFolder();
const BUILT = join(__dirname, '../../../../dist/OrderToCash.zip');

describe.each([
  ['a database in memory', () => ':memory:'],
  ['a database file', () => join(folder.path, 'file', 'dataverse.db')],
])('a snapshot of %s', (_, place) => {
  let dataverse: TestDataverse;
  beforeAll(async () => {
    dataverse = await aDataverse({ database: place() });
  });
  afterAll(() => dataverse.close());

  const names = async (): Promise<readonly unknown[]> =>
    rowsOf(await dataverse.call('GET', 'accounts?$select=name&$orderby=name')).map((row) => row['name']);

  test('is what the server goes back to, as often as it is asked', async () => {
    const kept = await dataverse.create('accounts', { name: 'kept' });
    await takeSnapshot(dataverse, 'one');
    for (const name of ['first try', 'second try']) {
      await dataverse.create('accounts', { name });
      await dataverse.call('PATCH', `accounts(${kept})`, { body: { name: 'changed' } });
      expect(await names()).toEqual(['changed', name]);
      await restoreSnapshot(dataverse, 'one');
      expect(await names()).toEqual(['kept']);
    }
  });
  test('gives the entity tags of then', async () => {
    const id = await dataverse.create('accounts', { name: 'tagged' });
    const tag = async (): Promise<unknown> =>
      (await dataverse.call('GET', `accounts(${id})?$select=name`)).json['@odata.etag'];
    const before = await tag();
    await takeSnapshot(dataverse, 'tags');
    await dataverse.call('PATCH', `accounts(${id})`, { body: { name: 'again' } });
    await restoreSnapshot(dataverse, 'tags');
    expect(await tag()).toBe(before);
  });
  test('forgets steps that were registered later', async () => {
    await takeSnapshot(dataverse, 'without-steps');
    const receiver = await aReceiver();
    await aStep(dataverse, { message: 'Create', table: 'task', url: receiver.url });
    await restoreSnapshot(dataverse, 'without-steps');
    await dataverse.create('tasks', { subject: 'unheard' });
    await dataverse.idle();
    expect(receiver.received).toEqual([]);
    await receiver.close();
  });
  test.each([
    ['restore?name=never-taken', 404],
    ['snapshot?name=../escape', 400],
    ['snapshot', 400],
  ])('is refused for POST /__local/%s', async (path, status) => {
    expect((await fetch(`${dataverse.url}/__local/${path}`, { method: 'POST' })).status).toBe(status);
  });
  test('is not taken for a page of a browser', async () => {
    const headers = { Origin: 'https://evil.example' };
    const response = await fetch(`${dataverse.url}/__local/snapshot?name=x`, { method: 'POST', headers });
    expect(response.status).toBe(403);
  });
});

test('with a snapshot from before an import its tables are gone again', async () => {
  const dataverse = await aDataverse();
  const counted = async (): Promise<number> =>
    rowsOf(await dataverse.call('GET', 'EntityDefinitions?$select=LogicalName')).length;
  const before = await counted();
  await takeSnapshot(dataverse, 'before');
  dataverse.services.importSolution({ zip: readFileSync(BUILT), overwrite: true });
  expect(await counted()).toBeGreaterThan(before);
  await takeSnapshot(dataverse, 'after');
  await restoreSnapshot(dataverse, 'before');
  expect(await counted()).toBe(before);
  await restoreSnapshot(dataverse, 'after');
  expect(await counted()).toBeGreaterThan(before);
  await dataverse.close();
});

test('a snapshot is a database file from which another server starts', async () => {
  const first = await aDataverse();
  await first.create('accounts', { name: 'moved' });
  const { path } = await takeSnapshot(first, 'to-move');
  mkdirSync(join(folder.path, 'second'));
  copyFileSync(path, join(folder.path, 'second', 'dataverse.db'));
  await first.close();
  expect(existsSync(path)).toBe(false);
  const second = await aDataverse({ database: join(folder.path, 'second', 'dataverse.db') });
  expect(rowsOf(await second.call('GET', 'accounts?$select=name'))).toMatchObject([{ name: 'moved' }]);
  await second.close();
});

test('a database in memory begins as a snapshot, and leaves the file alone', async () => {
  const first = await aDataverse();
  first.services.importSolution({ zip: readFileSync(BUILT), overwrite: true });
  await first.create('accounts', { name: 'begun' });
  const beginsAs = join(folder.path, 'begins-as.db');
  copyFileSync((await takeSnapshot(first, 'begin')).path, beginsAs);
  await first.close();
  for (const name of ['once', 'again']) {
    const next = await aDataverse({ beginsAs });
    expect(rowsOf(await next.call('GET', 'accounts?$select=name'))).toMatchObject([{ name: 'begun' }]);
    expect((await next.call('GET', 'o2c_legalentities?$top=1')).status).toBe(200);
    await next.create('accounts', { name });
    await next.close();
  }
});
