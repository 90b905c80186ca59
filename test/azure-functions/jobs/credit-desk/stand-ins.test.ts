import { provisionedDataverse, type ProvisionedDataverse } from '../../../builders/provisioned-dataverse';
import { asked, decide, later, TIERS } from './desk-approvals';
import { deskWorld, type DeskWorld } from './desk-world';

let dataverse: ProvisionedDataverse;
let world: DeskWorld;
beforeAll(async () => {
  dataverse = await provisionedDataverse();
  world = await deskWorld(dataverse);
}, 60_000);
afterAll(() => dataverse.close());
beforeEach(() => world.policy(1_000, { tiers: TIERS }));

describe('somebody who stands in, and nobody who answers (VA-6)', () => {
  const standIn = (since: string, until: string) => ({
    tiers: TIERS,
    delegations: [{ from: world.userId('creditlead'), to: world.userId('analyst'), since, until }],
  });

  test('a delegate decides by the authority of whom he stands in for, in those days only', async () => {
    const { approval } = await asked(world, 'DELEGATED');
    await world.policy(1_000, standIn('2026-06-01', '2026-06-09'));
    expect(await decide(world, { by: 'analyst', approval })).toMatchObject({
      result: { code: 'approval.role-missing' },
    });
    await world.policy(1_000, standIn('2026-06-10', '2026-06-20'));
    expect(await decide(world, { by: 'analyst', approval, time: 2 })).toMatchObject({ status: 'done' });
    const [told] = await world.decisions(approval.id);
    expect(JSON.parse(told?.inputs ?? '')).toMatchObject({ onBehalfOf: world.userId('creditlead') });
  });

  test('nobody stands in for whoever asked', async () => {
    const { approval } = await asked(world, 'SELF-DELEGATED');
    const from = {
      from: world.userId('credit'),
      to: world.userId('analyst'),
      since: '2026-06-01',
      until: '2026-06-30',
    };
    await world.policy(1_000, { tiers: TIERS.slice(1), delegations: [from] });
    expect(await decide(world, { by: 'analyst', approval })).toMatchObject({
      result: { code: 'approval.role-missing' },
    });
  });

  test('after 72 hours it expires and goes once to the tiers above; after 72 more it ends and its request is told', async () => {
    const { approval, answer, hold } = await asked(world, 'ESCALATES');
    expect(await world.path.lapseApprovals(later(2))).toEqual({ ok: true, value: { expired: 0, escalated: 0 } });
    expect(await world.path.lapseApprovals(later(4))).toMatchObject({ ok: true });
    const rows = await world.approvals(hold.id);
    expect(rows.find(({ id }) => id === approval.id)).toMatchObject({ status: 'expired' });
    const next = rows.find(({ escalatesId }) => escalatesId === approval.id);
    expect(next).toMatchObject({ status: 'requested', roles: ['O2C AR Approver'] });
    if (!next) throw new Error('Not escalated.');
    expect(await decide(world, { by: 'creditlead', approval: next, moment: later(4) })).toMatchObject({
      result: { code: 'approval.role-missing' },
    });
    await world.path.lapseApprovals(later(4));
    expect(await world.approvals(hold.id)).toHaveLength(2);
    await world.path.lapseApprovals(later(8));
    expect((await world.approvals(hold.id)).map(({ status }) => status)).toEqual(['expired', 'expired']);
    expect(await world.answerOf(answer.id)).toMatchObject({ status: 'rejected', result: { code: 'approval.expired' } });
  });
});
