import { type ProvingGround, provingGround } from './harness/proving-ground';
import { stages } from './harness/stages';
import { conflict, strikes, strikeStage } from './harness/strike-stage';

/** Each fault of the local Dataverse at the writing of each stage (issue 3 part 10; spec/reliability.md 3.4: F4 to F11). */
describe('a stage that is struck', () => {
  let ground: ProvingGround;
  beforeAll(async () => {
    ground = await provingGround();
  }, 120_000);
  afterAll(() => ground.close());

  test.each(strikes.map((strike) => [strike.name, strike] as const))(
    '%s: nothing is lost or doubled, and the requests are bounded',
    async (_, strike) => {
      const failures: string[] = [];
      for (const stage of stages)
        failures.push(...(await strikeStage(ground, stage, strike)).map((failure) => `${stage.name}: ${failure}`));
      expect(failures).toEqual([]);
    },
    120_000,
  );
  test('F9 412 for one operation: what was decided on it is decided again', async () => {
    const failures: string[] = [];
    for (const stage of stages.filter(({ name }) => name !== 'statements'))
      failures.push(...(await strikeStage(ground, stage, conflict)).map((failure) => `${stage.name}: ${failure}`));
    expect(failures).toEqual([]);
  }, 120_000);
  test('F10 two processes at every stage at once: everything happens once', async () => {
    const failures: string[] = [];
    for (const stage of stages) {
      await ground.before(stage);
      await Promise.all([ground.runFirst(stage, 'one'), ground.runFirst(stage, 'other')]);
      const found = [...(await ground.wrongs()), ...(await ground.differencesAfterwards(stage))];
      failures.push(...found.map((failure) => `${stage.name}: ${failure}`));
    }
    expect(failures).toEqual([]);
  }, 120_000);
  test('F11 stages out of order: what comes too early does nothing, and in the end everything stands', async () => {
    const [first] = stages;
    const last = stages.at(-1);
    if (!first || !last) throw new Error('no stages');
    await ground.before(first);
    for (let round = 0; round < stages.length; round += 1)
      for (const stage of [...stages].reverse().filter(({ name }) => name !== 'statements'))
        await ground.runFirst(stage, `round-${String(round)}`);
    const cash = stages.filter(({ name }) => name === 'statements' || name === 'matching');
    for (const stage of cash) await ground.runFirst(stage, 'cash');
    expect([...(await ground.wrongs()), ...(await ground.differences(last))]).toEqual([]);
  }, 120_000);
});
