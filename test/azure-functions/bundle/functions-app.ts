import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildFunctions } from '../../../scripts/build-functions/build-functions';
import { type ChildServer, startChildServer } from '../../builders/child-server';
import { AUDIENCE, TENANT } from './test-issuer';

export const SECRET = 'the-current-webhook-secret-of-the-test';
export const PREVIOUS_SECRET = 'the-webhook-secret-before-that-of-the-test';
export const ORGANIZATION = '30000000-0000-4000-8000-000000000003';
export const MASTER_KEY = 'the-master-key';

const root = resolve(__dirname, '../../..');
let bundle: Promise<string> | undefined;

/** The bundle as it is deployed, built once per test file into a folder of its own. */
const builtBundle = (): Promise<string> =>
  (bundle ??= buildFunctions(root, mkdtempSync(join(tmpdir(), 'o2c-bundle-'))));

/** Nobody listens there: for tests that use no queue. */
const NO_QUEUE =
  'DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=a2V5;QueueEndpoint=http://127.0.0.1:1/devstoreaccount1;BlobEndpoint=http://127.0.0.1:1/devstoreaccount1;';

export interface AppUnderTest {
  readonly dataverseUrl: string;
  readonly issuerUrl: string;
  readonly queue?: string;
  readonly settings?: Readonly<Record<string, string>>;
}

/** The real bundle in the local host, as a process of its own. */
export async function startFunctionsApp({
  dataverseUrl,
  issuerUrl,
  queue = NO_QUEUE,
  settings = {},
}: AppUnderTest): Promise<ChildServer> {
  const file = join(mkdtempSync(join(tmpdir(), 'o2c-settings-')), 'settings.json');
  const all = {
    DATAVERSE_URL: dataverseUrl,
    O2C_IDENTITY: 'local',
    O2C_LOCAL_ISSUER_URL: issuerUrl,
    O2C_LOCAL_CLIENT_ID: 'posting',
    O2C_LOCAL_CLIENT_SECRET: 'a-client-secret',
    O2C_LOCAL_OUTREACH_CLIENT_ID: 'outreach',
    O2C_LOCAL_OUTREACH_CLIENT_SECRET: 'another-client-secret',
    O2C_ACCOUNT_HASH_KEY: 'a-key-of-bank-accounts-of-tests-1',
    O2C_MAILBOX: 'receivables@o2c.example',
    O2C_TENANT_ID: TENANT,
    O2C_API_AUDIENCE: AUDIENCE,
    O2C_ORGANIZATION_ID: ORGANIZATION,
    O2C_ORGANIZATION_NAME: 'o2ctest',
    O2C_WEBHOOK_SECRET: SECRET,
    O2C_WEBHOOK_SECRET_PREVIOUS: PREVIOUS_SECRET,
    ...settings,
  };
  writeFileSync(file, JSON.stringify(all));
  const args = ['--bundle', await builtBundle(), '--queue', queue, '--settings', file, '--master-key', MASTER_KEY];
  return startChildServer(join(root, 'local/functions-host/main.ts'), args);
}
