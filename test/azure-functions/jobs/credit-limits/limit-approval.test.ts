import { tables } from '@o2c/core/dataverse';
import { provisionedDataverse, type ProvisionedDataverse } from '../../../builders/provisioned-dataverse';
import { eur, taken } from '../credit/credit-builders';
import { updateRow } from '../credit/update-row';
import { writeTransactions } from '../../../../azure-functions/src/adapters/dataverse/transactions/write-transactions';
import { aRequest, limitWorld, type LimitWorld, step, TODAY } from './limit-world';

let dataverse: ProvisionedDataverse;
let world: LimitWorld;
let analyst: string;
let manager: string;
let lead: string;
beforeAll(async () => {
  dataverse = await provisionedDataverse();
  world = await limitWorld(dataverse);
  [analyst, manager, lead] = [
    await world.userId('analyst'),
    await world.userId('credit'),
    await world.userId('creditlead'),
  ];
}, 120_000);
afterAll(() => dataverse.close());

/** A journal above the authority, submitted by a manager, and the question it put. */
async function asked(name: string) {
  const customer = await world.customer(name);
  const id = await world.journal([{ customerId: customer, limit: eur(50_000_01) }]);
  expect(await world.carryOut(step(id, 'submit', manager))).toMatchObject({ result: { needsApproval: true } });
  const [approval] = await world.approvals(id);
  if (!approval) throw new Error('Nobody was asked.');
  return { customer, id, approval };
}

const answer = (approval: Awaited<ReturnType<typeof asked>>['approval'], word: 'approved' | 'rejected', by: string) => {
  const [carrier] = world.limitJobs.limitCarriers(TODAY);
  const request = aRequest({ targetId: approval.id, type: 'approval.decide', initiatingUserId: by });
  const stored = { ...approval, etag: '' };
  return carrier?.carryOut({ approval: stored, answer: word, request });
};

describe('limits above the authority (VA-6)', () => {
  test('exactly at the authority nobody is asked, one cent above somebody is, once for the same content', async () => {
    const customer = await world.customer('AT');
    const at = await world.journal([{ customerId: customer, limit: eur(50_000_00) }]);
    expect(await world.carryOut(step(at, 'submit', analyst))).toMatchObject({ result: { needsApproval: false } });
    const { id, approval } = await asked('ABOVE');
    expect(approval).toMatchObject({ requestedById: manager, roles: ['O2C Credit Manager'], amount: '50000.01' });
    await world.carryOut(step(id, 'submit', manager));
    expect(await world.approvals(id)).toHaveLength(1);
    expect(await world.prepare(step(id, 'post', lead))).toMatchObject({ error: { code: 'approval.pending' } });
  });

  test('a lifted limit is above every authority', async () => {
    const customer = await world.customer('LIFTED');
    const id = await world.journal([{ customerId: customer, unlimited: true }]);
    expect(await world.carryOut(step(id, 'submit', analyst))).toMatchObject({ result: { needsApproval: true } });
  });

  test("a second manager's yes posts the journal in the change set of the answer", async () => {
    const { customer, id, approval } = await asked('YES');
    const carried = taken((await answer(approval, 'approved', lead)) ?? NO_CARRIER);
    expect(carried).toMatchObject({ kind: 'carried', authority: { role: 'O2C Credit Manager' } });
    const { connection, context } = dataverse.session;
    const outcomes = await writeTransactions(connection, context, [{ key: 'answer', ...carried.effects }]);
    expect(outcomes.get('answer')).toEqual({ outcome: 'written' });
    expect(await world.stored(id)).toMatchObject({ status: 'posted' });
    expect(await world.profile(customer)).toMatchObject({ creditLimit: eur(50_000_01) });
    const profile = await world.profile(customer);
    expect((await world.decisions(profile.id))[0]?.inputs).toContain(`"approvedBy":"${lead}"`);
  });

  test('a no writes nothing of the journal, and the journal is not posted afterwards', async () => {
    const { id, approval } = await asked('NO');
    const carried = taken((await answer(approval, 'rejected', lead)) ?? NO_CARRIER);
    expect(carried).toMatchObject({ kind: 'carried', effects: { creates: [], updates: [] } });
    const status = tables.approval.choices.approvalStatus.rejected;
    const table = tables.approval;
    await updateRow(dataverse.session, { table, id: approval.id }, { [table.columns.approvalStatus.name]: status });
    expect(await world.prepare(step(id, 'post', lead))).toMatchObject({ error: { code: 'approval.not-given' } });
  });

  test('an analyst does not answer, and a question about a journal that changed or is over is void', async () => {
    const { id, approval } = await asked('VOID');
    expect(await answer(approval, 'approved', analyst)).toMatchObject({ error: { code: 'action.role-missing' } });
    const [line] = (await world.stored(id)).lines;
    const table = tables.creditLimitAdjustmentLine;
    await updateRow(dataverse.session, { table, id: line?.id ?? '' }, { [table.columns.newLimit.name]: 999_999 });
    expect(await answer(approval, 'approved', lead)).toMatchObject({
      value: { kind: 'void', code: 'credit-adjustment.changed' },
    });
    await world.carryOut(step(id, 'reject', manager));
    expect(await answer(approval, 'approved', lead)).toMatchObject({
      value: { kind: 'void', code: 'credit-adjustment.over' },
    });
  });

  test('a policy that lets nobody act alone asks for every journal, one that observes posts none', async () => {
    const customer = await world.customer('LEVEL');
    const id = await world.journal([{ customerId: customer, limit: eur(10_00) }]);
    await world.policy('approve');
    expect(await world.carryOut(step(id, 'submit', analyst))).toMatchObject({ result: { needsApproval: true } });
    await world.policy('observe');
    expect(await world.prepare(step(id, 'post', manager))).toMatchObject({ error: { code: 'autonomy.observe' } });
    await world.policy('act', '50000');
  });
});

const NO_CARRIER = { ok: false, error: { code: 'no carrier' } } as const;
