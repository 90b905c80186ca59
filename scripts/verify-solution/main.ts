import { parseArgs } from 'node:util';
import { verifySolution } from './verify-solution';

/** `npx tsx scripts/verify-solution/main.ts ZIP [--schemas DIR] [--json]`: prints findings, one a line; exit 1 when there are any. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { schemas: { type: 'string' }, json: { type: 'boolean' } },
  });
  const [zip] = positionals;
  if (zip === undefined) throw new Error('which zip? main.ts ZIP [--schemas DIR]');
  const findings = await verifySolution({ zip, ...(values.schemas === undefined ? {} : { schemas: values.schemas }) });
  const lines = findings.map(({ rule, where, message }) => `${rule}: ${where}: ${message}`);
  const text = values.json === true ? JSON.stringify(findings) : [...lines, `${findings.length} findings`].join('\n');
  process.stdout.write(`${text}\n`);
  process.exitCode = findings.length === 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  const zip = process.argv[2] ?? '';
  process.stderr.write(`${zip}: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
