import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aDataverse, rowsOf, type TestDataverse } from '../contract/a-dataverse';
import { install } from '../faults/install';
import { aReceiver, type Receiver } from './a-receiver';
import { aStep } from './a-step';

describe('asynchronous webhook steps', () => {
  let receiver: Receiver;
  const open: TestDataverse[] = [];
  const start = async (options: Parameters<typeof aDataverse>[0] = {}): Promise<TestDataverse> => {
    const dataverse = await aDataverse({ asyncRetryMilliseconds: [], ...options });
    open.push(dataverse);
    return dataverse;
  };
  const jobs = async (dataverse: TestDataverse): Promise<readonly Record<string, unknown>[]> =>
    rowsOf(
      await dataverse.call(
        'GET',
        'asyncoperations?$select=statecode,statuscode,messagename,retrycount,_owningextensionid_value,friendlymessage',
      ),
    );
  beforeEach(async () => {
    receiver = await aReceiver();
  });
  afterEach(async () => {
    for (const dataverse of open.splice(0)) await dataverse.close();
    await receiver.close();
  });

  test('run after the commit and leave a job that succeeded (30)', async () => {
    const dataverse = await start();
    const step = await aStep(dataverse, { message: 'Create', table: 'account', url: receiver.url });
    await dataverse.create('accounts', { name: 'A' });
    await dataverse.idle();
    expect(receiver.received).toHaveLength(1);
    expect(await jobs(dataverse)).toMatchObject([
      { statecode: 3, statuscode: 30, messagename: 'Create', _owningextensionid_value: step },
    ]);
  });
  test('an endpoint that refuses leaves a job that failed (31); the row stays', async () => {
    const dataverse = await start();
    await aStep(dataverse, { message: 'Create', table: 'account', url: receiver.url });
    receiver.answer = () => 500;
    const id = await dataverse.create('accounts', { name: 'A' });
    await dataverse.idle();
    expect(await jobs(dataverse)).toMatchObject([
      { statecode: 3, statuscode: 31, friendlymessage: 'The endpoint answered 500.' },
    ]);
    expect((await dataverse.call('GET', `accounts(${id})`)).status).toBe(200);
  });
  test('a message that is rolled back leaves no job', async () => {
    const dataverse = await start();
    await aStep(dataverse, { message: 'Create', table: 'account', url: receiver.url });
    await dataverse.call('POST', 'accounts', {
      body: { name: 'A', contact_customer_accounts: [{ lastname: 'x'.repeat(99) }] },
    });
    await dataverse.idle();
    expect([receiver.received.length, (await jobs(dataverse)).length]).toEqual([0, 0]);
  });
  test('an endpoint that is not there yet is tried again', async () => {
    const dataverse = await start({ asyncRetryMilliseconds: [0] });
    const gone = await aReceiver();
    await gone.close();
    await aStep(dataverse, { message: 'Create', table: 'account', url: gone.url });
    await dataverse.create('accounts', { name: 'A' });
    const settled = async (): Promise<boolean> => {
      await dataverse.idle();
      return (await jobs(dataverse))[0]?.['statecode'] === 3;
    };
    while (!(await settled())) await new Promise((resolve) => setImmediate(resolve));
    expect(await jobs(dataverse)).toMatchObject([{ statuscode: 31, retrycount: 1 }]);
  });
  test('jobs that a stopped server left are delivered by the next one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dataverse-'));
    const database = join(folder, 'dataverse.db');
    const first = await start({ database });
    await aStep(first, { message: 'Create', table: 'account', url: receiver.url });
    await first.create('accounts', { name: 'A' });
    await first.idle();
    // As a kill -9 in the middle of a delivery leaves it: taken, not finished.
    first.services.database.run('UPDATE asyncoperation SET statecode = 2, statuscode = 20');
    await open.splice(0)[0]?.close();
    const second = await start({ database });
    await second.idle();
    expect(receiver.received).toHaveLength(2);
    expect(await jobs(second)).toMatchObject([{ statuscode: 30 }]);
    await open.splice(0)[0]?.close();
    rmSync(folder, { recursive: true });
  });
  test('a stop does not wait for an endpoint that hangs; its job is delivered at the next start', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dataverse-'));
    const database = join(folder, 'dataverse.db');
    const first = await start({ database });
    await aStep(first, { message: 'Create', table: 'account', url: receiver.url });
    const called = new Promise<void>((resolve) => {
      receiver.answer = () => {
        resolve();
        return undefined;
      };
    });
    await first.create('accounts', { name: 'A' });
    await called;
    await open.splice(0)[0]?.close();
    receiver.answer = () => 200;
    const second = await start({ database });
    await second.idle();
    expect(await jobs(second)).toMatchObject([{ statuscode: 30 }]);
    await open.splice(0)[0]?.close();
    rmSync(folder, { recursive: true });
  });
  test('a job that failed says on behalf of which step (31), after the one further try that 503 earns', async () => {
    const dataverse = await start();
    const step = await aStep(dataverse, { message: 'Create', table: 'account', url: receiver.url });
    receiver.answer = () => 503;
    await dataverse.create('accounts', { name: 'A' });
    await dataverse.idle();
    expect(receiver.received).toHaveLength(2);
    expect(await jobs(dataverse)).toMatchObject([{ statecode: 3, statuscode: 31, _owningextensionid_value: step }]);
  });
  test('a job that is to delete itself is gone when it succeeded, and stays when it failed', async () => {
    const dataverse = await start();
    const step = { message: 'Create', table: 'account', url: receiver.url, asyncautodelete: true };
    await aStep(dataverse, step);
    await dataverse.create('accounts', { name: 'A' });
    await dataverse.idle();
    expect([receiver.received.length, await jobs(dataverse)]).toEqual([1, []]);
    receiver.answer = () => 400;
    await dataverse.create('accounts', { name: 'B' });
    await dataverse.idle();
    expect(await jobs(dataverse)).toMatchObject([{ statuscode: 31 }]);
  });
  test('a job that waits from before a restart is delivered when it is due, though nobody wakes the queue', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dataverse-'));
    const database = join(folder, 'dataverse.db');
    const first = await start({ database });
    await aStep(first, { message: 'Create', table: 'account', url: receiver.url });
    await install(first, { kind: 'hold-delivery', milliseconds: 1_000_000 });
    await first.create('accounts', { name: 'A' });
    await first.idle();
    await open.splice(0)[0]?.close();
    const second = await start({ database });
    expect(await jobs(second)).toMatchObject([{ statuscode: 0 }]);
    const delivered = new Promise<void>((resolve) => {
      receiver.answer = () => {
        resolve();
        return 200;
      };
    });
    await install(second, { kind: 'clock-jump', milliseconds: 999_500 });
    await second.call('GET', 'WhoAmI');
    await delivered;
    await second.idle();
    expect(await jobs(second)).toMatchObject([{ statuscode: 30 }]);
    await open.splice(0)[0]?.close();
    rmSync(folder, { recursive: true });
  });
});
