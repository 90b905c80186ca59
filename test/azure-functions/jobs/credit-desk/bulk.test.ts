import { tables } from '@o2c/core/dataverse';
import { isCleared } from '@o2c/core/ordering';
import { writeTransactions } from '../../../../azure-functions/src/adapters/dataverse/transactions/write-transactions';
import { runActionRequest } from '../../../../azure-functions/src/jobs/action-requests/run-action-request';
import { actionPorts } from '../../../../azure-functions/src/adapters/compose/action-ports';
import { provisionedDataverse, type ProvisionedDataverse } from '../../../builders/provisioned-dataverse';
import { updateRow } from '../credit/update-row';
import { DAY, deskPath, deskWorld, type DeskWorld, eur } from './desk-world';

let dataverse: ProvisionedDataverse;
let world: DeskWorld;
beforeAll(async () => {
  dataverse = await provisionedDataverse();
  world = await deskWorld(dataverse);
}, 60_000);
afterAll(() => dataverse.close());

const release = (hold: { readonly id: string; readonly contentHash: string }) => ({
  type: 'credit.release',
  targetId: hold.id,
  payload: { contentHash: hold.contentHash },
  reason: 'Reviewed together.',
});

/** As one host of several runs it. */
const run = (id: string) => {
  const path = deskPath(world.session.connection);
  return runActionRequest(actionPorts(world.session.connection, path, DAY), id);
};

describe('many at once', () => {
  test('twelve releases have a result each: nine within authority, two need approval, one has changed since (CR-5)', async () => {
    await world.policy(1_000);
    const amounts = [...Array.from({ length: 9 }, (_, at) => 500 + at), 2_000, 3_000, 600];
    const orders = await inOrder(amounts, (amount, at) =>
      world.held(`BULK-${String(at)}`, { amount: eur(amount * 100) }),
    );
    const changed = orders[11];
    if (!changed) throw new Error('Twelve orders.');
    await updateRow(world.session, { table: tables.salesOrderLine, id: changed.lineId }, { quantity: 11 });
    const ids = await inOrder(orders, ({ hold }) => world.make('credit', release(hold)));
    await Promise.all(ids.map(run));
    const answers = await inOrder(ids, (id) => world.answerOf(id));
    expect(answers.map(({ status }) => status)).toEqual([
      ...Array.from({ length: 9 }, () => 'done'),
      'needsApproval',
      'needsApproval',
      'rejected',
    ]);
    expect(answers[11]?.result).toMatchObject({ code: 'credit-hold.order-changed' });
    const states = await inOrder(orders, async ({ orderId }) => isCleared(await world.order(orderId)));
    expect(states.filter(Boolean)).toHaveLength(9);
  });
});

describe('reliability 4.2', () => {
  test('36 two releases of one hold at once: one releases, the other finds it closed, and there is one decision', async () => {
    await world.policy(undefined);
    const { orderId, hold } = await world.held('RACE');
    const ids = [await world.make('credit', release(hold)), await world.make('creditlead', release(hold))];
    await Promise.all(ids.map(run));
    const answers = await inOrder(ids, (id) => world.answerOf(id));
    expect(answers.map(({ status }) => status).sort()).toEqual(['done', 'rejected']);
    expect(answers.find(({ status }) => status === 'rejected')?.result).toMatchObject({ code: 'credit-hold.not-open' });
    expect(await world.decisions(orderId)).toHaveLength(1);
  });

  test('36 the same request run twice at once releases once', async () => {
    const { orderId, hold } = await world.held('RACE-SAME');
    const id = await world.make('credit', release(hold));
    await Promise.all([run(id), run(id)]);
    expect(await world.answerOf(id)).toMatchObject({ status: 'done' });
    expect(await world.decisions(orderId)).toHaveLength(1);
  });

  test('36 two releases with posting at once ship once', async () => {
    const { orderId, hold } = await world.held('RACE-POSTING', { checkpoint: 'shipment' });
    const wish = { ...release(hold), payload: { contentHash: hold.contentHash, mode: 'withPosting' } };
    const ids = [await world.make('credit', wish), await world.make('creditlead', wish)];
    await Promise.all(ids.map(run));
    expect(await world.shipments(orderId)).toHaveLength(1);
  });

  test('36 a release and a change of the order at once: what is released is never what was not seen', async () => {
    const { orderId, lineId, hold } = await world.held('RACE-CHANGE');
    const action = world.path.actions(DAY).find(({ type }) => type === 'credit.release');
    const request = {
      ...release(hold),
      id: orderId,
      etag: '',
      targetTable: tables.creditHold.logicalName,
      payload: JSON.stringify({ contentHash: hold.contentHash }),
      status: 'requested' as const,
      initiatingUserId: world.userId('credit'),
    };
    const prepared = await action?.prepare(request);
    await updateRow(world.session, { table: tables.salesOrderLine, id: lineId }, { quantity: 99 });
    if (!prepared?.ok) throw new Error(JSON.stringify(prepared));
    const { creates, updates } = prepared.value.effects ?? { creates: [], updates: [] };
    await writeTransactions(world.session.connection, world.session.context, [{ key: 'late', creates, updates }]);
    expect(isCleared(await world.order(orderId))).toBe(false);
  });

  test('34 the order of the steps cannot be skipped: no approval of what nobody asked for, no release of what is closed', async () => {
    await world.policy(1_000);
    const { hold } = await world.held('SKIPPED', { amount: eur(2_000_00) });
    const decide = {
      type: 'approval.decide',
      table: tables.approval,
      targetId: hold.id,
      payload: { answer: 'approved', contentHash: hold.contentHash },
    };
    expect(await world.ask('creditlead', decide)).toMatchObject({ result: { code: 'action.target-unknown' } });
    await world.ask('credit', { ...release(hold), type: 'credit.reject' });
    expect(await world.ask('credit', { ...release(hold), time: 2 })).toMatchObject({
      result: { code: 'credit-hold.not-open' },
    });
    const approve = { ...decide, table: tables.creditHold, time: 2 };
    expect(await world.ask('creditlead', approve)).toMatchObject({ result: { code: 'action.wrong-target' } });
  });
});

/** One after the other: what is made in a test is made in its order. */
async function inOrder<T, R>(items: readonly T[], make: (item: T, at: number) => Promise<R>): Promise<readonly R[]> {
  const made: R[] = [];
  for (const [at, item] of items.entries()) made.push(await make(item, at));
  return made;
}
