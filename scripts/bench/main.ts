import { runAgingPanelBench } from './aging-panel';
import { runCostBench } from './cost';
import { runCrashBench } from './crash';
import { runGuardsBench } from './guards';
import { runImportHistoryBench } from './import-history';

/** What can be measured, by name. Figures are printed, never asserted: machines are shared and noisy. */
const benches: Readonly<Record<string, () => Promise<void>>> = {
  'aging-panel': runAgingPanelBench,
  cost: runCostBench,
  crash: runCrashBench,
  guards: runGuardsBench,
  'import-history': runImportHistoryBench,
};

async function main(): Promise<void> {
  const [name] = process.argv.slice(2);
  if (name !== undefined && !Object.hasOwn(benches, name)) {
    throw new Error(`There is no bench '${name}'. There are ${Object.keys(benches).join(', ')}.`);
  }
  for (const [title, run] of Object.entries(benches)) {
    if (name !== undefined && name !== title) continue;
    process.stdout.write(`${title}\n`);
    await run();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
