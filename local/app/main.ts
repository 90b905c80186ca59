import { parseArgs } from 'node:util';
import { startApp } from './server';
import { readLocalUsers } from './server/local-users';
import { stopOnSignal } from './server/stop-on-signal';

/** `local/app/main.ts --port N --dataverse URL [--issuer URL] [--users FILE.json] [--environment NAME]` (DECISIONS.md "Parts of the local environment"). */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '7080' },
      dataverse: { type: 'string' },
      issuer: { type: 'string' },
      audience: { type: 'string' },
      users: { type: 'string' },
      functions: { type: 'string' },
      environment: { type: 'string', default: 'Local' },
    },
  });
  if (values.dataverse === undefined) throw new Error('--dataverse URL is missing.');
  const app = await startApp({
    port: Number(values.port),
    dataverse: values.dataverse,
    environment: values.environment,
    users: values.users === undefined ? [] : await readLocalUsers(values.users),
    ...(values.issuer === undefined ? {} : { issuer: values.issuer }),
    ...(values.audience === undefined ? {} : { audience: values.audience }),
  });
  stopOnSignal(app.close);
  process.stdout.write(`${JSON.stringify({ ready: true, url: app.url })}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`local/app: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
