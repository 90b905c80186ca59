import { seededRandom } from '../../scripts/demo/seeded-random';
import { type KillRuns, killRuns } from './harness/kill-runs';
import { type ProvingGround, provingGround } from './harness/proving-ground';

const KILLS = 5;
const SEED = Number(process.env['O2C_SEED'] ?? 20_261_122);

/** Real kills of a process that does the money path against a Dataverse outside it (issue 3 part 10; 200 of them: `npm run bench -- crash`). */
describe(`the money path killed with kill -9 at ${KILLS} random moments (seed ${SEED})`, () => {
  const random = seededRandom(SEED);
  let ground: ProvingGround;
  let runs: KillRuns;
  beforeAll(async () => {
    ground = await provingGround();
    runs = await killRuns(ground);
  }, 180_000);
  afterAll(async () => {
    runs.stop();
    await ground.close();
  });

  test.each(Array.from({ length: KILLS }, (_, index) => index + 1))(
    'F1 F2 F3 kill %i: nothing is lost, nothing is doubled, and the books balance right after it and in the end',
    async () => expect(await runs.killAt(random())).toEqual([]),
    120_000,
  );
});
