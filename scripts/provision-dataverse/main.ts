import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { z } from 'zod';

import { azureAccessTokens } from '../../azure-functions/src/adapters/identity/azure-access-tokens';
import { STEPS_PATH } from '../../plugins-ts/src/steps/steps';
import { connect } from '../dataverse/connect';
import { readOrganisation } from './organisation';
import { provisionDataverse } from './provision-dataverse';
import { disableVetoes, enableVetoes } from './veto-steps';

const identities = z.object({
  users: z.array(z.object({ username: z.string(), objectId: z.guid() })),
  applications: z.array(z.object({ name: z.string(), clientId: z.guid(), objectId: z.guid() })),
});

/**
 * Provisions an environment in the cloud after the solution was imported and the Functions app deployed:
 * `npx tsx scripts/provision-dataverse/main.ts --url https://ORG.crm.dynamics.com --organisation FILE.json --identities FILE.json
 * --functions https://APP.azurewebsites.net`, signed in with `az login`; the webhook's secret comes from O2C_WEBHOOK_SECRET, the key of
 * the bank account hashes from O2C_ACCOUNT_HASH_KEY. At the end, when the app says it is ready, the synchronous steps are registered. Running it
 * again changes nothing. The local environment calls the same functions. `--disable` with `--url` alone switches the synchronous steps off: the
 * kill switch when the app is gone and people cannot work.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      url: { type: 'string' },
      organisation: { type: 'string' },
      identities: { type: 'string' },
      functions: { type: 'string' },
      disable: { type: 'boolean', default: false },
    },
  });
  const { url, organisation, identities: file, functions } = values;
  if (values.disable) return disable(url);
  const secret = process.env['O2C_WEBHOOK_SECRET'];
  if (url === undefined || organisation === undefined || file === undefined || functions === undefined) {
    throw new Error('--url, --organisation, --identities and --functions are needed.');
  }
  if (secret === undefined || secret.length < 32) throw new Error('O2C_WEBHOOK_SECRET needs at least 32 characters.');
  const accountHashKey = process.env['O2C_ACCOUNT_HASH_KEY'];
  if (accountHashKey === undefined || accountHashKey.length < 32)
    throw new Error('O2C_ACCOUNT_HASH_KEY needs at least 32 characters.');
  const session = connect(url, azureAccessTokens(undefined));
  await provisionDataverse(session, {
    organisation: readOrganisation(organisation),
    identities: identities.parse(JSON.parse(readFileSync(file, 'utf8'))),
    webhook: { url: new URL(STEPS_PATH, functions).href, secret },
    accountHashKey,
  });
  await enableVetoes(session, functions);
  process.stdout.write(`${url} is provisioned.\n`);
}

async function disable(url: string | undefined): Promise<void> {
  if (url === undefined) throw new Error('--url is needed.');
  const count = await disableVetoes(connect(url, azureAccessTokens(undefined)));
  process.stdout.write(`${count} synchronous steps of ${url} are switched off.\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
