import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Log } from './model/function-app';
import { startFunctionsHost } from './start-functions-host';

/**
 * The Functions host as a process:
 * `--bundle DIR --port N --queue CONNECTION_STRING [--settings FILE.json] [--data DIR] [--master-key K] [--function-key K]`.
 * Prints one ready line on stdout, logs one JSON line per event on stderr, ends cleanly on SIGTERM.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      bundle: { type: 'string', default: 'azure-functions/dist' },
      port: { type: 'string', default: '0' },
      queue: { type: 'string', default: 'UseDevelopmentStorage=true' },
      settings: { type: 'string' },
      data: { type: 'string' },
      'master-key': { type: 'string', default: randomBytes(24).toString('hex') },
      'function-key': { type: 'string', default: randomBytes(24).toString('hex') },
    },
  });
  applySettings(values.settings, values.queue);
  const keys = { masterKey: values['master-key'], functionKey: values['function-key'] };
  const host = await startFunctionsHost({
    bundle: values.bundle,
    port: Number(values.port),
    queueConnection: values.queue,
    keys,
    ...(values.data === undefined ? {} : { dataFolder: values.data }),
    log,
  });
  process.stdout.write(`${JSON.stringify({ ready: true, url: host.url, functions: host.functions, ...keys })}\n`);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void host.close().then(() => process.exit(0), fail));
  }
}

/** App settings are the environment of a Functions app: the only way its configuration comes in. */
function applySettings(file: string | undefined, queue: string): void {
  process.env.AzureWebJobsStorage = queue;
  if (file === undefined) return;
  const settings: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof settings !== 'object' || settings === null) throw new Error(`${file} is not a JSON object of settings.`);
  for (const [name, value] of Object.entries(settings)) process.env[name] = String(value);
}

const log: Log = (line) => void process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`);

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
}

main().catch(fail);
