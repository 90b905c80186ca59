import { randomUUID } from 'node:crypto';

import { tables, writeActionRequest } from '@o2c/core/dataverse';
import { rowId } from '@o2c/core/kernel';
import { ACTION_REQUEST_QUEUE } from '@o2c/plugins-ts/src/steps/o2c_actionrequest.create.post-operation';

import { giveUpRows } from '../../../azure-functions/src/adapters/dataverse/rows/give-up-rows';
import { type Queues, storageQueues } from '../../../azure-functions/src/adapters/storage/queues';
import { LANE_QUEUE } from '../../../azure-functions/src/jobs/lanes/lane-message';
import { upsertRow } from '../../../scripts/dataverse/upsert-row';
import { type DeadLetter, deadLetters, poisonOf } from '../../../scripts/dlq/dead-letter';
import { failureOf } from '../../../scripts/dlq/failure-of';
import { replay } from '../../../scripts/dlq/replay';
import { requestById } from '../../azure-functions/bundle/asking';
import { type AzuriteQueue, startAzuriteQueue } from '../../builders/azurite-queue';
import { provisionedDataverse, type ProvisionedDataverse } from '../../builders/provisioned-dataverse';

const NOW = '2026-03-02T08:00:00Z';

describe('dead messages', () => {
  let azurite: AzuriteQueue;
  let dataverse: ProvisionedDataverse;
  let queues: Queues;
  beforeAll(async () => {
    azurite = await startAzuriteQueue();
    dataverse = await provisionedDataverse();
    queues = storageQueues({ queue: { connectionString: azurite.connectionString }, identity: { kind: 'azure' } });
  });
  afterAll(() => Promise.all([azurite.stop(), dataverse.close()]));

  const aRequest = async (): Promise<string> => {
    const id = randomUUID();
    const row = writeActionRequest({
      id,
      type: 'aging.snapshot',
      targetTable: 'account',
      targetId: id,
      status: 'requested',
    });
    await upsertRow(dataverse.session, { entitySetName: tables.actionRequest.entitySetName, id }, row);
    return id;
  };
  const onPoison = async (queue: string, message: object, key: string): Promise<DeadLetter> => {
    await queues.send(poisonOf(queue), message);
    const letter = (await deadLetters(queues)).find((candidate) => candidate.key === key);
    if (!letter) throw new Error(`nothing dead has the key ${key}`);
    return letter;
  };
  const ports = () => ({ session: dataverse.session, queues });
  const giveUp = () => giveUpRows(dataverse.session.connection, dataverse.session.context);

  test('a request that a defect of ours stopped is told as failed, shown with its code, and waits again once replayed', async () => {
    const id = await aRequest();
    expect(await giveUp()(id, 'action.failed')).toEqual({ ok: true, value: 'written' });
    const letter = await onPoison(ACTION_REQUEST_QUEUE, { actionRequestId: id, correlationId: 'c' }, id);
    expect(await failureOf(dataverse.session, letter)).toBe('aging.snapshot: failed {"code":"action.failed"}');
    expect(await replay(ports(), letter, NOW)).toBe('replayed');
    expect(await requestById(dataverse.session, id)).toMatchObject({ status: 'requested' });
    expect(await queues.peek(ACTION_REQUEST_QUEUE)).toMatchObject([{ message: { actionRequestId: id } }]);
    expect((await deadLetters(queues)).map(({ key }) => key)).not.toContain(id);
    expect(await requestById(dataverse.session, rowId('dlqreplay', letter.messageId))).toMatchObject({
      type: 'dlq.replay',
      targetId: id,
      status: 'done',
    });
  });

  test('replaying the same message again does no harm', async () => {
    const letter = await onPoison(LANE_QUEUE, { job: 'invoicing', correlationId: 'c' }, 'invoicing');
    expect(await replay(ports(), letter, NOW)).toBe('replayed');
    expect(await replay(ports(), letter, NOW)).toBe('replayed');
    expect((await queues.peek(LANE_QUEUE)).map(({ message }) => message)).toMatchObject([
      { job: 'invoicing' },
      { job: 'invoicing' },
    ]);
  });

  test('a request that ended otherwise is not run again, only its dead message goes', async () => {
    const id = await aRequest();
    const done = { [tables.actionRequest.columns.requestStatus.name]: tables.actionRequest.choices.requestStatus.done };
    await upsertRow(dataverse.session, { entitySetName: tables.actionRequest.entitySetName, id }, done);
    const letter = await onPoison(ACTION_REQUEST_QUEUE, { actionRequestId: id, correlationId: 'c' }, id);
    expect(await replay(ports(), letter, NOW)).toBe('ended');
    expect(await requestById(dataverse.session, id)).toMatchObject({ status: 'done' });
    expect(await giveUp()(id, 'action.failed')).toEqual({ ok: true, value: 'over' });
  });

  test('a message nobody can read stays where it lies (F12)', async () => {
    await queues.send(poisonOf(LANE_QUEUE), { job: 'no such job' });
    const letter = (await deadLetters(queues)).find(({ content }) => content === undefined);
    if (!letter) throw new Error('not found');
    expect(await failureOf(dataverse.session, letter)).toBe('the message cannot be read');
    expect(await replay(ports(), letter, NOW)).toBe('unreadable');
    expect((await deadLetters(queues)).map(({ key }) => key)).toContain(letter.messageId);
  });
});
