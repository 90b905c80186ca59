import { runAgingPanelBench } from './aging-panel';
import { runCostBench } from './cost';
import { runCreditHoldListBench } from './credit-hold-list';
import { runCrashBench } from './crash';
import { runCreditBench } from './credit';
import { runCreditScoreBench } from './credit-score';
import { runDataverseBench } from './dataverse';
import { runGuardsBench } from './guards';
import { runImportHistoryBench } from './import-history';

/** What can be measured, by name. Figures are printed, never asserted: machines are shared and noisy. */
const benches: Readonly<Record<string, () => Promise<void>>> = {
  'aging-panel': runAgingPanelBench,
  'credit-hold-list': runCreditHoldListBench,
  cost: runCostBench,
  credit: runCreditBench,
  'credit-score': runCreditScoreBench,
  dataverse: runDataverseBench,
  'import-history': runImportHistoryBench,
};

/** Long proofs: they run when they are named. */
const proofs: Readonly<Record<string, () => Promise<void>>> = { crash: runCrashBench, guards: runGuardsBench };

async function main(): Promise<void> {
  const [name] = process.argv.slice(2);
  const all = { ...benches, ...proofs };
  if (name !== undefined && !Object.hasOwn(all, name)) {
    throw new Error(`There is no bench '${name}'. There are ${Object.keys(all).join(', ')}.`);
  }
  for (const [title, run] of Object.entries(name === undefined ? benches : all)) {
    if (name !== undefined && name !== title) continue;
    process.stdout.write(`${title}\n`);
    await run();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
