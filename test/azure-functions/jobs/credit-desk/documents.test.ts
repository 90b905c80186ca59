import { tables } from '@o2c/core/dataverse';
import { checkReleases } from '@o2c/core/credit';
import { writeTransactions } from '../../../../azure-functions/src/adapters/dataverse/transactions/write-transactions';
import { provisionedDataverse, type ProvisionedDataverse } from '../../../builders/provisioned-dataverse';
import { type HandMadeDocuments, handMadeDocuments } from '../credit/hand-made-documents';
import { decide, release, TIERS } from './desk-approvals';
import { DAY, deskWorld, type DeskWorld, taken } from './desk-world';

let dataverse: ProvisionedDataverse;
let world: DeskWorld;
let documents: HandMadeDocuments;
beforeAll(async () => {
  dataverse = await provisionedDataverse();
  world = await deskWorld(dataverse);
  documents = await handMadeDocuments(world.session);
}, 60_000);
afterAll(() => dataverse.close());
beforeEach(() => world.policy(1_000, { tiers: TIERS }));

const evaluate = async (customerId: string) => taken(await world.path.evaluateCustomers([customerId], DAY));

/** A quote or an invoice over the limit of 400.00, held by the evaluation, with its hold. */
async function heldDocument(kind: 'quote' | 'invoice', name: string, price = 500) {
  const customerId = await world.customer(name);
  const id = await documents.make(kind, customerId, { price });
  expect(await evaluate(customerId)).toEqual([{ orderId: id, outcome: 'held' }]);
  const hold = await world.onlyHoldOf(customerId);
  return { customerId, id, hold };
}

const reject = (hold: { readonly id: string; readonly contentHash: string }) => ({
  ...release(hold),
  type: 'credit.reject',
});

describe('a hold of a quote or of an invoice made by hand', () => {
  test.each(['quote', 'invoice'] as const)(
    'is released by a person: the %s is cleared for its content, stays so when it is evaluated again, and takes no room',
    async (kind) => {
      const { customerId, id, hold } = await heldDocument(kind, `RELEASED-${kind}`);
      const answer = await world.ask('credit', release(hold, { reviewOn: '2026-07-01' }));
      expect(answer).toMatchObject({
        status: 'done',
        result: { [kind]: id, hold: hold.id, outcome: 'released', authority: 'O2C Credit Manager' },
      });
      const standing = { creditStatus: 'cleared', clearedHash: hold.contentHash };
      expect(await documents.standing(kind, id)).toEqual(standing);
      expect(await world.hold(hold.id)).toMatchObject({
        status: 'released',
        releasedById: world.userId('credit'),
        releaseReason: 'An old customer.',
        releaseMode: 'withoutPosting',
        reviewOn: '2026-07-01',
      });
      const decision = (await world.decisions(id)).find(({ type }) => type === 'credit.release');
      expect(decision).toMatchObject({ outcome: 'released', rule: 'within authority', targetTable: kind });
      expect(JSON.parse(decision?.inputs ?? '')).toMatchObject({ hold: hold.id, amount: '500', currency: 'EUR' });
      expect(await world.profileVersion(customerId)).toBe(1);
      expect(await evaluate(customerId)).toEqual([]);
      expect(await documents.standing(kind, id)).toEqual(standing);
      await documents.addLine(kind, id, 1);
      expect(await evaluate(customerId)).toEqual([{ orderId: id, outcome: 'held' }]);
    },
  );

  test('beyond the authority of who asks waits for a second person, who is another, and is carried out with the approval', async () => {
    const { customerId, id, hold } = await heldDocument('quote', 'APPROVED', 2_000);
    const answer = await world.ask('credit', release(hold));
    expect(answer).toMatchObject({
      status: 'needsApproval',
      result: { by: ['O2C Credit Manager', 'O2C AR Approver'] },
    });
    const [approval] = await world.approvals(hold.id);
    if (!approval) throw new Error('No approval.');
    expect(approval).toMatchObject({ amount: '2000', currencyCode: 'EUR' });
    expect(await documents.standing('quote', id)).toMatchObject({ creditStatus: 'held' });
    expect(await decide(world, { by: 'credit', approval })).toMatchObject({ result: { code: 'approval.own-request' } });
    expect(await decide(world, { by: 'creditlead', approval })).toMatchObject({
      status: 'done',
      result: { outcome: 'released' },
    });
    expect(await documents.standing('quote', id)).toEqual({ creditStatus: 'cleared', clearedHash: hold.contentHash });
    expect(await world.answerOf(answer.id)).toMatchObject({ status: 'done', result: { quote: id } });
    expect(await evaluate(customerId)).toEqual([]);
    const released = await world.hold(hold.id);
    expect(released).toMatchObject({ status: 'released', approvalId: approval.id });
    const people = new Set([world.userId('credit'), world.userId('creditlead')]);
    const decisions = [...(await world.decisions(id)), ...(await world.decisions(approval.id))];
    const approvals = await world.approvals(hold.id);
    expect(checkReleases({ orders: [], holds: [released], decisions, approvals, people })).toEqual([]);
  });

  test('an approval of a quote that has changed since is void', async () => {
    const { id, hold } = await heldDocument('quote', 'VOID', 2_000);
    await world.ask('credit', release(hold));
    const [approval] = await world.approvals(hold.id);
    if (!approval) throw new Error('No approval.');
    await documents.reprice('quote', id, 2_100);
    expect(await decide(world, { by: 'creditlead', approval })).toMatchObject({
      result: { code: 'approval.void', because: 'credit-hold.document-changed' },
    });
    expect(await documents.standing('quote', id)).toMatchObject({ creditStatus: 'held' });
  });

  test('is not released when the document changed, when there is something to post of it, without a reason, or twice', async () => {
    const { id, hold } = await heldDocument('quote', 'REFUSED');
    const refusals = [
      [release(hold, { mode: 'withPosting' }), 'credit-release.nothing-to-post'],
      [release({ ...hold, contentHash: 'f'.repeat(64) }), 'credit-hold.changed'],
      [{ ...release(hold), reason: ' ' }, 'action.reason-missing'],
    ] as const;
    for (const [wish, code] of refusals)
      expect(await world.ask('credit', wish)).toMatchObject({ status: 'rejected', result: { code } });
    await documents.reprice('quote', id, 600);
    for (const wish of [release(hold), reject(hold)])
      expect(await world.ask('credit', { ...wish, time: 2 })).toMatchObject({
        result: { code: 'credit-hold.document-changed', document: id },
      });
    await documents.reprice('quote', id, 500);
    expect(await world.ask('credit', { ...release(hold), time: 3 })).toMatchObject({ status: 'done' });
    expect(await world.ask('credit', { ...release(hold), time: 4 })).toMatchObject({
      result: { code: 'credit-hold.not-open' },
    });
  });

  test('a release decided on a quote that changes before it is written writes nothing', async () => {
    const { id, hold } = await heldDocument('quote', 'RACE');
    const answer = { id, etag: '', status: 'requested', initiatingUserId: world.userId('credit') } as const;
    const { targetId, type, reason, payload } = release(hold);
    const about = { type, targetId, reason, targetTable: tables.creditHold.logicalName };
    const action = world.path.creditActions(DAY).find((one) => one.type === type);
    if (!action) throw new Error('No action.');
    const prepared = taken(await action.prepare({ ...answer, ...about, payload: JSON.stringify(payload) }));
    const { creates = [], updates = [] } = prepared.effects ?? {};
    await documents.reprice('quote', id, 5_000);
    const { connection, context } = world.session;
    const outcomes = await writeTransactions(connection, context, [{ key: 'late', creates, updates }]);
    expect(outcomes.get('late')).toMatchObject({ outcome: 'conflict' });
    expect(await documents.standing('quote', id)).toMatchObject({ creditStatus: 'held' });
    expect(await world.hold(hold.id)).toMatchObject({ status: 'open' });
  });

  test('of an invoice that was posted since is no hold any more', async () => {
    const { id, hold } = await heldDocument('invoice', 'POSTED');
    await documents.post(id);
    expect(await world.ask('credit', release(hold))).toMatchObject({
      result: { code: 'credit-hold.not-of-document', document: id },
    });
  });

  test.each(['quote', 'invoice'] as const)(
    'is rejected by a person: the %s is marked and not cancelled, stays rejected, and is evaluated anew once it is another',
    async (kind) => {
      const { customerId, id, hold } = await heldDocument(kind, `REJECTED-${kind}`);
      expect(await world.ask('credit', reject(hold))).toMatchObject({
        status: 'done',
        result: { [kind]: id, hold: hold.id, outcome: 'rejected' },
      });
      expect(await documents.standing(kind, id)).toMatchObject({ creditStatus: 'rejected' });
      expect(await world.hold(hold.id)).toMatchObject({ status: 'rejected', releaseReason: 'An old customer.' });
      expect((await world.decisions(id)).map(({ type }) => type).sort()).toEqual(['credit.reject', `${kind}.check`]);
      expect(await evaluate(customerId)).toEqual([]);
      await documents.reprice(kind, id, 300);
      expect(await evaluate(customerId)).toEqual([{ orderId: id, outcome: 'cleared' }]);
    },
  );

  test('can be evaluated by its hold, and no quote can be forced', async () => {
    const { id, customerId, hold } = await heldDocument('quote', 'EVALUATED');
    expect(await world.ask('credit', { type: 'credit.evaluate', targetId: hold.id })).toMatchObject({
      status: 'done',
      result: { customer: customerId, outcomes: [{ orderId: id, outcome: 'stillHeld' }] },
    });
    const force = { type: 'credit.force', table: tables.quote, targetId: id, reason: 'Wait.' };
    expect(await world.ask('credit', force)).toMatchObject({
      status: 'rejected',
      result: { code: 'action.wrong-target' },
    });
  });
});
