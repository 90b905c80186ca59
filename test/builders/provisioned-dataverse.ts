import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { startDataverse } from '../../local/dataverse/server';
import { connect, type Session } from '../../scripts/dataverse/connect';
import { readOrganisation } from '../../scripts/provision-dataverse/organisation';
import { provisionDataverse } from '../../scripts/provision-dataverse/provision-dataverse';
import { provisionedSnapshot } from './provisioned-snapshot';

/** What bank accounts are hashed with in tests. */
export const TEST_ACCOUNT_HASH_KEY = 'k'.repeat(32);

const root = join(__dirname, '../..');

export interface ProvisionedDataverse {
  readonly url: string;
  /** Acts as the system administrator. */
  readonly session: Session;
  readonly close: () => Promise<void>;
}

/** A local Dataverse in memory with the built zip imported and the demo's organisation provisioned; any token is an administrator. */
export async function provisionedDataverse(): Promise<ProvisionedDataverse> {
  const beginsAs = await provisionedSnapshot(async (file) => {
    const dataverse = await startDataverse({ port: 0, database: ':memory:' });
    dataverse.services.importSolution({ zip: readFileSync(join(root, 'dist/OrderToCash.zip')), overwrite: true });
    dataverse.services.steps.forget();
    dataverse.services.authority.forget();
    await provision(administrator(dataverse.url));
    copyFileSync(dataverse.snapshots.take('provisioned').path, file);
    await dataverse.close();
  });
  const dataverse = await startDataverse({ port: 0, database: ':memory:', beginsAs });
  return { url: dataverse.url, session: administrator(dataverse.url), close: () => dataverse.close() };
}

/** A session whose token is taken for the system administrator's, as a Dataverse without an issuer does. */
export const administrator = (url: string): Session => connect(url, { tokenFor: () => Promise.resolve('test') });

/** Provisions the demo's organisation; its webhook points nowhere. */
export const provision = (session: Session): Promise<void> =>
  provisionDataverse(session, {
    organisation: readOrganisation(join(root, 'scripts/demo/organisation.json')),
    identities: { users: [], applications: [] },
    webhook: { url: 'http://127.0.0.1:9/api/steps', secret: 'x'.repeat(32) },
    accountHashKey: TEST_ACCOUNT_HASH_KEY,
  });
