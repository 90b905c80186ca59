import { tables } from '@o2c/core/dataverse';
import { isCleared } from '@o2c/core/ordering';
import { provisionedDataverse, type ProvisionedDataverse } from '../../../builders/provisioned-dataverse';
import { updateRow } from '../credit/update-row';
import { asked, decide, later, release, TIERS } from './desk-approvals';
import { deskWorld, type DeskWorld, eur } from './desk-world';

let dataverse: ProvisionedDataverse;
let world: DeskWorld;
beforeAll(async () => {
  dataverse = await provisionedDataverse();
  world = await deskWorld(dataverse);
}, 60_000);
afterAll(() => dataverse.close());
beforeEach(() => world.policy(1_000, { tiers: TIERS }));

describe('a release above the authority of who asks (VA-6, CR-9, I20)', () => {
  test('waits for a second person: the request needs approval, nothing is released, and it says who may and until when', async () => {
    const { orderId, answer, approval, hold } = await asked(world, 'WAITS');
    expect(answer).toMatchObject({
      status: 'needsApproval',
      result: { approval: approval.id, by: ['O2C Credit Manager', 'O2C AR Approver'], due: '2026-06-13T09:00:00Z' },
    });
    expect(approval).toMatchObject({
      status: 'requested',
      requestedById: world.userId('credit'),
      actionRequestId: answer.id,
      amount: '2000',
      currencyCode: 'EUR',
    });
    expect(await world.order(orderId)).toMatchObject({ creditStatus: 'held' });
    expect(await world.hold(hold.id)).toMatchObject({ status: 'open', approvalId: approval.id });
  });

  test('is carried out in the change set of the approval, and its request is done', async () => {
    const { orderId, answer, approval, hold } = await asked(world, 'APPROVED');
    const decided = await decide(world, { by: 'creditlead', approval });
    expect(decided).toMatchObject({ status: 'done', result: { answer: 'approved', outcome: 'released' } });
    expect(isCleared(await world.order(orderId))).toBe(true);
    expect(await world.hold(hold.id)).toMatchObject({ status: 'released', releasedById: world.userId('credit') });
    const [after] = await world.approvals(hold.id);
    expect(after).toMatchObject({ status: 'approved', decidedById: world.userId('creditlead') });
    expect(await world.answerOf(answer.id)).toMatchObject({ status: 'done', result: { outcome: 'released' } });
    const [told] = await world.decisions(approval.id);
    expect(JSON.parse(told?.inputs ?? '')).toMatchObject({ role: 'O2C Credit Manager', upTo: '5000', amount: '2000' });
  });

  test('with posting ships in the change set of the approval', async () => {
    const { orderId, approval } = await asked(world, 'APPROVED-POSTING', { mode: 'withPosting' });
    expect(await decide(world, { by: 'creditlead', approval })).toMatchObject({
      status: 'done',
      result: { posting: { kind: 'shipped' } },
    });
    expect(await world.shipments(orderId)).toMatchObject([{ status: 'shipped' }]);
  });

  test('that is rejected stays held, and its request is rejected', async () => {
    const { orderId, answer, approval, hold } = await asked(world, 'DECLINED');
    expect(await decide(world, { by: 'creditlead', approval, answer: 'rejected' })).toMatchObject({ status: 'done' });
    expect(await world.answerOf(answer.id)).toMatchObject({
      status: 'rejected',
      result: { code: 'approval.rejected' },
    });
    expect(await world.order(orderId)).toMatchObject({ creditStatus: 'held' });
    expect(await world.hold(hold.id)).toMatchObject({ status: 'open' });
  });

  test('is asked once: the same again waits for the same answer, another one takes its place', async () => {
    const { hold, approval } = await asked(world, 'TWICE');
    const again = await world.ask('creditlead', release(hold));
    expect(again).toMatchObject({ status: 'rejected', result: { code: 'approval.pending', approval: approval.id } });
    const other = await world.ask('creditlead', release(hold, { reviewOn: '2026-08-01' }));
    expect(other).toMatchObject({ status: 'needsApproval' });
    const statuses = (await world.approvals(hold.id)).map(({ status }) => status).sort();
    expect(statuses).toEqual(['requested', 'void']);
  });

  test('nobody may approve is refused at once', async () => {
    await world.policy(1_000, { tiers: TIERS.slice(0, 2) });
    const { hold } = await world.held('NOBODY', { amount: eur(6_000_00) });
    const refused = await world.ask('credit', release(hold));
    expect(refused).toMatchObject({ status: 'rejected', result: { code: 'credit-release.nobody-may-approve' } });
  });
});

describe('reliability 4.2 no. 37, four eyes on a release', () => {
  test('37 whoever asked may not approve', async () => {
    const { approval, hold } = await asked(world, 'OWN');
    expect(await decide(world, { by: 'credit', approval })).toMatchObject({
      status: 'rejected',
      result: { code: 'approval.own-request' },
    });
    expect(await world.hold(hold.id)).toMatchObject({ status: 'open' });
  });

  test('37 nor somebody whose own limit is lower, nor somebody without the role', async () => {
    const { approval, orderId } = await asked(world, 'TOO-LOW');
    await world.policy(1_000, { tiers: [{ role: 'O2C Credit Manager', upTo: '1500' }, { role: 'O2C AR Approver' }] });
    expect(await decide(world, { by: 'creditlead', approval })).toMatchObject({
      result: { code: 'approval.beyond-limit' },
    });
    expect(await decide(world, { by: 'analyst', approval })).toMatchObject({
      result: { code: 'approval.role-missing' },
    });
    expect(await decide(world, { by: 'clerk', approval })).toMatchObject({ result: { code: 'action.role-missing' } });
    expect(await world.order(orderId)).toMatchObject({ creditStatus: 'held' });
  });

  test('37 an approval of what has changed since is void, releases nothing, and tells both', async () => {
    const { approval, answer, hold, orderId, lineId } = await asked(world, 'CHANGED');
    await updateRow(world.session, { table: tables.salesOrderLine, id: lineId }, { quantity: 12 });
    const decided = await decide(world, { by: 'creditlead', approval });
    expect(decided).toMatchObject({
      status: 'rejected',
      result: { code: 'approval.void', because: 'credit-hold.order-changed' },
    });
    expect((await world.approvals(hold.id)).map(({ status }) => status)).toEqual(['void']);
    expect(await world.answerOf(answer.id)).toMatchObject({ status: 'rejected', result: { code: 'approval.void' } });
    expect(await world.order(orderId)).toMatchObject({ creditStatus: 'held' });
  });

  test('37 nor of a request that was rewritten after it was made', async () => {
    const { approval, answer, hold } = await asked(world, 'REWRITTEN');
    const payload = JSON.stringify({ contentHash: hold.contentHash, mode: 'withPosting' });
    const { columns } = tables.actionRequest;
    await updateRow(world.session, { table: tables.actionRequest, id: answer.id }, { [columns.payload.name]: payload });
    expect(await decide(world, { by: 'creditlead', approval })).toMatchObject({
      result: { code: 'approval.void', because: 'approval.content-changed' },
    });
  });

  test('37 nor after 72 hours, nor of other content than was seen', async () => {
    const { approval } = await asked(world, 'LATE');
    expect(await decide(world, { by: 'creditlead', approval, moment: later(3) })).toMatchObject({
      result: { code: 'approval.expired' },
    });
    expect(await decide(world, { by: 'creditlead', approval, contentHash: 'f'.repeat(64), time: 2 })).toMatchObject({
      result: { code: 'approval.content-changed' },
    });
  });

  test('a posting that would be refused leaves hold and approval open: recalled, put right, asked anew (CR-9)', async () => {
    const { approval, answer, hold, orderId, customerId, lineId } = await asked(world, 'RECALL', {
      mode: 'withPosting',
    });
    await world.shipment({ orderId, lineId, customerId, key: 'all', quantity: 11, status: 'planned' });
    expect(await decide(world, { by: 'creditlead', approval })).toMatchObject({
      result: { code: 'shipment.exceeds-remaining' },
    });
    expect((await world.approvals(hold.id)).map(({ status }) => status)).toEqual(['requested']);
    const recall = { type: 'credit.recall', table: tables.approval, targetId: approval.id, reason: 'Ships tomorrow.' };
    expect(await world.ask('creditlead', recall)).toMatchObject({ result: { code: 'credit-recall.not-own' } });
    expect(await world.ask('credit', recall)).toMatchObject({ status: 'done' });
    expect(await world.answerOf(answer.id)).toMatchObject({
      status: 'rejected',
      result: { code: 'approval.recalled' },
    });
    const anew = await world.ask('credit', { ...release(hold), time: 2 });
    expect(anew).toMatchObject({ status: 'needsApproval' });
    const waiting = (await world.approvals(hold.id)).find(({ status }) => status === 'requested');
    if (!waiting) throw new Error('No approval.');
    expect(await decide(world, { by: 'creditlead', approval: waiting, time: 2 })).toMatchObject({ status: 'done' });
  });
});

describe('who has no authority', () => {
  test('an analyst may ask for a release and not make one; sales may neither', async () => {
    const { hold } = await world.held('ANALYST', { amount: eur(700_00) });
    await world.policy(1_000, { tiers: TIERS.slice(1) });
    expect(await world.ask('analyst', release(hold))).toMatchObject({
      result: { code: 'credit-release.no-authority' },
    });
    expect(await world.ask('analyst', { ...release(hold), type: 'credit.request-release' })).toMatchObject({
      status: 'needsApproval',
      result: { by: ['O2C Credit Manager', 'O2C AR Approver'] },
    });
    for (const type of ['credit.release', 'credit.request-release', 'credit.reject', 'credit.force'])
      expect(await world.ask('sales', { ...release(hold), type })).toMatchObject({
        status: 'rejected',
      });
  });

  test('an analyst with a tier of her own releases within it', async () => {
    const customerId = await world.customer('LOW-RISK', { riskGroup: 'low' });
    const { hold } = await world.held('LOW-RISK', { amount: eur(500_00), customerId });
    expect(await world.ask('analyst', release(hold))).toMatchObject({
      status: 'done',
      result: { authority: 'O2C Credit Analyst' },
    });
    const other = await world.held('NO-RISK-GROUP', { amount: eur(500_00) });
    expect(await world.ask('analyst', release(other.hold))).toMatchObject({ status: 'needsApproval' });
  });
});
