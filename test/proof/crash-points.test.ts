import { enumerateCrashes } from './harness/enumerate-crashes';
import { type ProvingGround, provingGround } from './harness/proving-ground';
import { stages } from './harness/stages';

/** Crash-point enumeration of a run of twenty orders (issue 3 part 10; spec/reliability.md 3.1, 3.4: F1, F2, F5). Mail has a file of its own: two workers take them. */
describe('a process killed before and after each of its calls', () => {
  let ground: ProvingGround;
  beforeAll(async () => {
    ground = await provingGround();
  }, 120_000);
  afterAll(() => ground.close());

  test.each(stages.filter(({ name }) => name !== 'mail').map((stage) => [stage.name, stage] as const))(
    'F1 F2 %s: nothing is lost, doubled or seen half done, and the next process needs no more calls than one undisturbed',
    async (_, stage) => {
      const { moments, failures } = await enumerateCrashes(ground, stage);
      expect(moments).toBeGreaterThan(0);
      expect(failures).toEqual([]);
    },
    240_000,
  );
});
