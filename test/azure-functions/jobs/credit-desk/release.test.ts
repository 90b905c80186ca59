import { isCleared } from '@o2c/core/ordering';
import { provisionedDataverse, type ProvisionedDataverse } from '../../../builders/provisioned-dataverse';
import { DAY, deskWorld, type DeskWorld } from './desk-world';

let dataverse: ProvisionedDataverse;
let world: DeskWorld;
beforeAll(async () => {
  dataverse = await provisionedDataverse();
  world = await deskWorld(dataverse);
}, 60_000);
afterAll(() => dataverse.close());

const REASON = 'The director called.';

describe('credit.release within authority', () => {
  test('clears the order, keeps who, why, how and when to look again, records the authority, and takes room (CR-5)', async () => {
    const { orderId, customerId, hold } = await world.held('ALONE');
    const payload = { contentHash: hold.contentHash, reviewOn: '2026-07-01' };
    const answer = await world.ask('credit', { type: 'credit.release', targetId: hold.id, payload, reason: REASON });
    expect(answer).toMatchObject({ status: 'done', result: { outcome: 'released', mode: 'withoutPosting' } });
    expect(isCleared(await world.order(orderId))).toBe(true);
    expect(await world.hold(hold.id)).toMatchObject({
      status: 'released',
      releasedById: world.userId('credit'),
      releaseReason: REASON,
      releaseMode: 'withoutPosting',
      releasedOn: DAY.now,
      reviewOn: '2026-07-01',
    });
    const [decision] = await world.decisions(orderId);
    expect(decision).toMatchObject({ type: 'credit.release', outcome: 'released', rule: 'within authority' });
    expect(JSON.parse(decision?.inputs ?? '')).toMatchObject({
      hold: hold.id,
      requestedBy: world.userId('credit'),
      role: 'O2C Credit Manager',
      amount: '500',
      currency: 'EUR',
    });
    expect(await world.profileVersion(customerId)).toBe(2);
    expect(await world.approvals(hold.id)).toEqual([]);
  });
});
