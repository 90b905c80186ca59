import { parseArgs } from 'node:util';
import { verifySolution } from './verify-solution';

/** `npx tsx scripts/verify-solution/main.ts ZIP [--schemas DIR]`: prints findings, one a line; exit 1 when there are any. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { schemas: { type: 'string' } } });
  const [zip] = positionals;
  if (zip === undefined) throw new Error('which zip? main.ts ZIP [--schemas DIR]');
  const findings = await verifySolution({ zip, ...(values.schemas === undefined ? {} : { schemas: values.schemas }) });
  for (const { rule, where, message } of findings) process.stdout.write(`${rule}: ${where}: ${message}\n`);
  process.stdout.write(`${findings.length} findings\n`);
  process.exitCode = findings.length === 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
