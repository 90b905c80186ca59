import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readDirectory } from './directory';
import { startIssuer } from './start-issuer';

/** The issuer as a process: `--port N --users FILE.json [--data DIR]`; DIR (default: the folder of FILE) keeps the key. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '0' }, users: { type: 'string' }, data: { type: 'string' } },
  });
  if (values.users === undefined) throw new Error('--users FILE.json is missing.');
  const issuer = await startIssuer({
    port: Number(values.port),
    directory: readDirectory(values.users),
    dataFolder: values.data ?? dirname(resolve(values.users)),
    now: () => new Date(),
  });
  process.stdout.write(`${JSON.stringify({ ready: true, url: issuer.url })}\n`);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void issuer.close().then(() => process.exit(0)));
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
