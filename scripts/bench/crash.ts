import { killRuns } from '../../test/proof/harness/kill-runs';
import { provingGround } from '../../test/proof/harness/proving-ground';
import { seededRandom } from '../demo/seeded-random';

const SEED = Number(process.env['O2C_SEED'] ?? 20_261_122);
const KILLS = Number(process.env['O2C_KILLS'] ?? 200);

/** Kills the money path with kill -9 at 200 random moments (`O2C_KILLS`, `O2C_SEED`) and prints what was wrong after each; throws when anything was. */
export async function runCrashBench(): Promise<void> {
  const random = seededRandom(SEED);
  const ground = await provingGround();
  const runs = await killRuns(ground);
  let broken = 0;
  try {
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const share = random();
      const wrongs = await runs.killAt(share);
      broken += wrongs.length === 0 ? 0 : 1;
      const outcome = wrongs.length === 0 ? 'all well' : wrongs.slice(0, 5).join('; ');
      process.stdout.write(
        `  kill ${String(kill).padStart(3)} at ${(share * 100).toFixed(0).padStart(3)} %: ${outcome}\n`,
      );
    }
  } finally {
    runs.stop();
    await ground.close();
  }
  process.stdout.write(`  ${KILLS} kills (seed ${SEED}), ${broken} with a finding\n`);
  if (broken > 0) throw new Error(`${broken} of ${KILLS} kills left something wrong.`);
}
