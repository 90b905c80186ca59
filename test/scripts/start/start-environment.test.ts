import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt, randomUUID } from 'node:crypto';
import { join } from 'node:path';

import { tables } from '@o2c/core/dataverse';

import { equal } from '../../../azure-functions/src/adapters/dataverse/query/filter';
import { type Session, connect } from '../../../scripts/dataverse/connect';
import { readRows } from '../../../scripts/dataverse/read-rows';
import { upsertRow } from '../../../scripts/dataverse/upsert-row';
import { personTokens } from '../../../scripts/o2c/person-tokens';
import { checkHealth } from '../../../scripts/health/check-health';
import { keepFirstState } from '../../../scripts/start/keep-first-state';
import { takenPorts } from '../../../scripts/start/port-check';
import { portsFrom } from '../../../scripts/start/ports';
import { readRunning, type Running } from '../../../scripts/start/running-file';
import { ended } from '../../builders/child-program';
import { temporaryFolder } from '../../builders/temporary-folder';
import { until } from '../../builders/until';

const root = join(__dirname, '../../..');
const folder = temporaryFolder();
const data = join(folder.path, 'data');
let port = 0;
let starting: ChildProcess | undefined;

afterAll(() => starting?.kill('SIGKILL'));

async function freePort(): Promise<number> {
  const candidate = randomInt(20_000, 50_000);
  return (await takenPorts(Object.values(portsFrom(candidate)))).length === 0 ? candidate : freePort();
}

async function start(): Promise<Running> {
  const program = ['--require', 'tsx/cjs', 'scripts/o2c/main.ts', 'start', '--scenario', 'empty'];
  const child = spawn(process.execPath, [...program, '--port', String(port), '--data', data], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  starting = child;
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  return until(
    'the environment runs',
    () => {
      if (child.exitCode !== null) throw new Error(`start ended with ${child.exitCode}: ${said}`);
      const running = readRunning(data);
      return Promise.resolve(running?.pid === child.pid ? running : undefined);
    },
    150_000,
  );
}

/** The commands find the environment by O2C_DATA. */
const previous = process.env['O2C_DATA'];
beforeAll(async () => {
  process.env['O2C_DATA'] = data;
  port = await freePort();
});
afterAll(() => {
  if (previous === undefined) delete process.env['O2C_DATA'];
  else process.env['O2C_DATA'] = previous;
});

const allGreen = async (running: Running): Promise<true | undefined> => {
  const checks = await checkHealth(running);
  return checks.every((check) => check.healthy) ? true : undefined;
};
const administrator = (running: Running): Session =>
  connect(running.urls.dataverse, personTokens(running.urls.issuer, 'admin'));

/** Asks for a snapshot of a whole company as this person, and waits for what comes of it. */
async function requestSnapshot(running: Running, username: string): Promise<unknown> {
  const session = connect(running.urls.dataverse, personTokens(running.urls.issuer, username));
  const { legalEntity, actionRequest } = tables;
  const entities = { from: legalEntity.entitySetName, select: [legalEntity.columns.code.name], top: 1 };
  const entityId = (await readRows(session, entities))[0]?.[legalEntity.primaryId];
  if (typeof entityId !== 'string') throw new Error('No legal entity was provisioned.');
  const id = randomUUID();
  const { columns, choices, entitySetName } = actionRequest;
  await upsertRow(
    session,
    { entitySetName, id },
    {
      [columns.name.name]: 'Snapshot of the whole company',
      [columns.type.name]: 'aging.snapshot',
      [columns.targetTable.name]: legalEntity.logicalName,
      [columns.targetId.name]: entityId,
      [columns.payload.name]: JSON.stringify({ asOf: '2026-11-22' }),
      [columns.requestStatus.name]: choices.requestStatus.requested,
    },
  );
  const request = {
    from: entitySetName,
    select: [columns.requestStatus.name],
    where: equal(actionRequest.primaryId, { id }),
  };
  const open: readonly unknown[] = [choices.requestStatus.requested, choices.requestStatus.accepted];
  return until(`the request of ${username} has an outcome`, async () => {
    const status = (await readRows(session, request))[0]?.[columns.requestStatus.name];
    return open.includes(status) ? undefined : status;
  });
}

describe('npm start', () => {
  test('brings every part up, and an action request runs through webhook, queue and function for whom it was made', async () => {
    const running = await start();
    await until('every part is green', () => allGreen(running));
    const { done, rejected } = tables.actionRequest.choices.requestStatus;
    expect(await requestSnapshot(running, 'clerk')).toBe(done);
    // An administrator may do anything in Dataverse, but has no role of ours: the action is not his.
    expect(await requestSnapshot(running, 'admin')).toBe(rejected);
  }, 240_000);

  test('keeps its first state for the button Reset, once', async () => {
    const running = readRunning(data);
    if (!running) throw new Error('It should be running.');
    const snapshots = (): Promise<string> =>
      fetch(`${running.urls.dataverse}/__local/snapshot`).then((answer) => answer.text());
    const kept = await snapshots();
    expect(JSON.parse(kept)).toMatchObject([{ name: 'initial' }]);
    await keepFirstState(running.urls.dataverse);
    expect(await snapshots()).toBe(kept);
  });

  test('starts a part again that was killed', async () => {
    const running = readRunning(data);
    if (!running) throw new Error('It should be running.');
    const pid = running.parts['dataverse'] ?? 0;
    process.kill(pid, 'SIGKILL');
    await until('another process has taken its place', () =>
      Promise.resolve(readRunning(data)?.parts['dataverse'] === pid ? undefined : true),
    );
    await until('every part is green again', () => allGreen(running));
  }, 120_000);

  test('comes up again after kill -9 of the whole, with the data of before', async () => {
    const before = readRunning(data);
    if (!before) throw new Error('It should be running.');
    process.kill(before.pid, 'SIGKILL');
    await until('no part holds its port', async () =>
      (await takenPorts(Object.values(portsFrom(port)))).length === 0 ? true : undefined,
    );
    // Health must be able to say no: of what is gone, nothing is green.
    expect((await checkHealth(before)).filter((check) => check.healthy)).toEqual([]);
    const running = await start();
    await until('every part is green', () => allGreen(running));
    const requests = await readRows(administrator(running), {
      from: tables.actionRequest.entitySetName,
      select: [tables.actionRequest.columns.name.name],
    });
    expect(requests).toHaveLength(2);
  }, 240_000);

  test('stops every part on Ctrl-C', async () => {
    const child = starting;
    if (!child) throw new Error('It should be running.');
    child.kill('SIGINT');
    expect(await ended(child)).toBe(0);
    expect(readRunning(data)).toBeUndefined();
    expect(await takenPorts(Object.values(portsFrom(port)))).toEqual([]);
  }, 60_000);
});
