import { tables } from '@o2c/core/dataverse';

import { type ProvingGround, provingGround } from './harness/proving-ground';
import { stages } from './harness/stages';

/** The guard of `npm run bench -- guards` that needs the whole way to a posted invoice; the others stand in guards.test.ts. */
describe('the guards of exactly-once in posting', () => {
  let ground: ProvingGround;
  beforeAll(async () => {
    ground = await provingGround();
  }, 120_000);
  afterAll(() => ground.close());

  test('outbox in the change set: whoever dies right after posting leaves every invoice its message', async () => {
    const invoicing = stages.find(({ name }) => name === 'invoicing');
    if (!invoicing) throw new Error('There is no stage invoicing.');
    const { calls } = ground.undisturbed(invoicing);
    const posting = calls.findIndex((call) => call.includes(`POST ${tables.invoice.entitySetName}`)) + 1;
    await ground.before(invoicing);
    const killed = await ground.runUntil(invoicing, { call: posting, moment: 'after' });
    const { [tables.invoice.logicalName]: invoices = {}, [tables.outbox.logicalName]: messages = {} } =
      await ground.state();
    killed.bury();
    const told = Object.values(messages).map((message) => message[tables.outbox.columns.targetId.name]);
    expect(Object.keys(invoices)).not.toEqual([]);
    expect(told.sort()).toEqual(
      Object.keys(invoices)
        .map((id) => JSON.stringify(id))
        .sort(),
    );
  });
});
