import { tables } from '@o2c/core/dataverse';
import { rowId } from '@o2c/core/kernel';
import { proveCredit } from '../../../scripts/invariants/prove-credit';
import { provisionedDataverse, type ProvisionedDataverse } from '../../builders/provisioned-dataverse';
import { DAY, deskWorld, type DeskWorld, eur } from '../../azure-functions/jobs/credit-desk/desk-world';
import { updateRow } from '../../azure-functions/jobs/credit/update-row';

const { creditHold, approval, decision } = tables;

describe('I19 and I20 over the rows', () => {
  let dataverse: ProvisionedDataverse;
  let world: DeskWorld;
  beforeAll(async () => {
    dataverse = await provisionedDataverse();
    world = await deskWorld(dataverse);
    await world.policy(1_000);
  }, 60_000);
  afterAll(() => dataverse.close());

  const prove = async () => (await proveCredit.prove(world.session, { asOf: DAY.today, now: DAY.now })).findings;
  const bind = (lookup: { readonly navigation: string; readonly targetSet: string }, id: string) => ({
    [`${lookup.navigation}@odata.bind`]: `/${lookup.targetSet}(${id})`,
  });
  const release = (hold: { readonly id: string; readonly contentHash: string }) => ({
    type: 'credit.release',
    targetId: hold.id,
    payload: { contentHash: hold.contentHash },
    reason: 'An old customer.',
  });

  const alone = async (name: string) => {
    const held = await world.held(name);
    await world.ask('credit', release(held.hold));
    return held;
  };
  const approved = async (name: string) => {
    const held = await world.held(name, { amount: eur(2_000_00) });
    await world.ask('credit', release(held.hold));
    const [asked] = await world.approvals(held.hold.id);
    if (!asked) throw new Error('No approval.');
    const payload = { answer: 'approved', contentHash: asked.contentHash };
    await world.ask('creditlead', { type: 'approval.decide', table: approval, targetId: asked.id, payload });
    return { ...held, approval: asked };
  };

  test('what was released within authority, or with a second person, is found right', async () => {
    await alone('RIGHT-ALONE');
    await approved('RIGHT-APPROVED');
    expect(await prove()).toEqual([]);
  });

  test.each`
    damage                                         | invariant
    ${'a hold let go by hand, by a person'}        | ${'I19'}
    ${'a hold let go by hand, by nobody'}          | ${'I19'}
    ${'another person put on a hold'}              | ${'I19'}
    ${'a decision that covers less'}               | ${'I19'}
    ${'an approval taken back after the release'}  | ${'I19'}
    ${'an approval by who asked'}                  | ${'I20'}
    ${'an approval by a service'}                  | ${'I20'}
    ${'an approval given too late'}                | ${'I20'}
    ${'an approval of more than the approver may'} | ${'I20'}
  `('$damage is found ($invariant)', async ({ damage, invariant }: { damage: string; invariant: string }) => {
    const undo = await plant(damage);
    expect((await prove()).map((finding) => finding.invariant)).toContain(invariant);
    await undo();
    expect(await prove()).toEqual([]);
  });

  /** Makes a user stand for an application, or for himself again. */
  const applicationOf = (username: string, applicationId: string | null) =>
    updateRow(
      world.session,
      { table: tables.systemUser, id: world.userId(username) },
      { [tables.systemUser.columns.applicationId.name]: applicationId },
    );

  /** Does the damage as an administrator could, and says how to undo it. */
  async function plant(damage: string): Promise<() => Promise<void>> {
    const { session, userId } = world;
    const name = `PLANT-${damage.toUpperCase().replaceAll(/\W/g, '-')}`;
    const write = (
      table: { readonly entitySetName: string },
      id: string,
      changes: Readonly<Record<string, string | number>>,
    ) => updateRow(session, { table, id }, changes);
    const { holdStatus, releasedOn } = creditHold.columns;
    const { released, open } = creditHold.choices.holdStatus;
    if (damage.includes('let go by hand')) {
      const { hold } = await world.held(name);
      const by = damage.includes('nobody') ? {} : bind(creditHold.lookups.releasedBy, userId('credit'));
      await write(creditHold, hold.id, { [holdStatus.name]: released, [releasedOn.name]: DAY.now, ...by });
      return () => write(creditHold, hold.id, { [holdStatus.name]: open });
    }
    if (damage.includes('another person')) {
      const { hold } = await alone(name);
      await write(creditHold, hold.id, bind(creditHold.lookups.releasedBy, userId('creditlead')));
      return () => write(creditHold, hold.id, bind(creditHold.lookups.releasedBy, userId('credit')));
    }
    if (damage.includes('covers less')) {
      const { orderId } = await alone(name);
      const [told] = await world.decisions(orderId);
      const inputs = told?.inputs ?? '';
      const less = inputs.replace('"amount":"500"', '"amount":"400"');
      await write(decision, told?.id ?? '', { [decision.columns.inputs.name]: less });
      return () => write(decision, told?.id ?? '', { [decision.columns.inputs.name]: inputs });
    }
    const { approval: asked } = await approved(name);
    const { approvalStatus, decidedOn } = approval.columns;
    const { approved: given, recalled } = approval.choices.approvalStatus;
    switch (damage) {
      case 'an approval taken back after the release':
        await write(approval, asked.id, { [approvalStatus.name]: recalled });
        return () => write(approval, asked.id, { [approvalStatus.name]: given });
      case 'an approval by who asked':
        await write(approval, asked.id, bind(approval.lookups.decidedBy, userId('credit')));
        return () => write(approval, asked.id, bind(approval.lookups.decidedBy, userId('creditlead')));
      case 'an approval by a service':
        await applicationOf('creditlead', rowId('application', 'disguised'));
        return () => applicationOf('creditlead', null);
      case 'an approval given too late':
        await write(approval, asked.id, { [decidedOn.name]: '2026-06-13T09:00:00Z' });
        return () => write(approval, asked.id, { [decidedOn.name]: DAY.now });
      case 'an approval of more than the approver may': {
        const [told] = await world.decisions(asked.id);
        const inputs = told?.inputs ?? '';
        const more = inputs.replace('"role"', '"upTo":"1500","role"');
        await write(decision, told?.id ?? '', { [decision.columns.inputs.name]: more });
        return () => write(decision, told?.id ?? '', { [decision.columns.inputs.name]: inputs });
      }
      default:
        throw new Error(`Nobody knows how to plant ${damage}.`);
    }
  }
});
