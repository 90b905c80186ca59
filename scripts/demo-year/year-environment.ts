import { join } from 'node:path';
import { mkdirSync } from 'node:fs';

import { type AccessTokens } from '../../azure-functions/src/adapters/identity/access-tokens';
import { localAccessTokens } from '../../azure-functions/src/adapters/identity/local-access-tokens';
import { any, equal } from '../../azure-functions/src/adapters/dataverse/query/filter';
import { steps } from '../../plugins-ts/src/steps/steps';
import { connect, type Session } from '../dataverse/connect';
import { importSolution } from '../dataverse/import-solution';
import { readRows } from '../dataverse/read-rows';
import { personTokens } from '../o2c/person-tokens';
import { readOrganisation } from '../provision-dataverse/organisation';
import { switchSteps } from '../provision-dataverse/switch-steps';
import { provisionDataverse } from '../provision-dataverse/provision-dataverse';
import { crew } from '../start/crew';
import { administratorUsername, ensureLocalDirectory, type LocalDirectory } from '../start/local-directory';
import { loopback, partDeclarations, type PartName } from '../start/parts';
import { portsFrom } from '../start/ports';

/** What the year is driven against: the parts that keep data, and the two services as themselves. */
export interface YearEnvironment {
  readonly directory: LocalDirectory;
  readonly administrator: Session;
  readonly posting: Session;
  readonly outreach: Session;
  /** People of the demo's organisation, as themselves. */
  readonly creditManager: Session;
  /** The second person of releases and limits. */
  readonly creditLead: Session;
  readonly creditAnalyst: Session;
  readonly clerk: Session;
  readonly mailUrl: string;
  readonly blobsUrl: string;
  readonly stop: () => Promise<void>;
}

export interface YearPlace {
  readonly root: string;
  /** Keeps everything; what a killed build left there is taken up again. */
  readonly data: string;
  readonly basePort: number;
}

/** No functions and no app: the year is driven by its own clock, and nothing else may act in between. */
const PARTS: readonly PartName[] = ['blobs', 'issuer', 'dataverse', 'mail'];

/** Starts the parts over a folder; a new folder gets the solution and the organisation, with all steps switched off. */
export async function startYearEnvironment({ root, data, basePort }: YearPlace): Promise<YearEnvironment> {
  mkdirSync(data, { recursive: true });
  const organisation = readOrganisation(join(root, 'scripts/demo/organisation.json'));
  const directory = ensureLocalDirectory(data, organisation);
  const ports = portsFrom(basePort);
  const parts = crew(data, () => undefined);
  try {
    await parts.launch(partDeclarations({ root, data, ports, directory }, PARTS));
    const url = loopback(ports.dataverse);
    const administrator = connect(url, personTokens(loopback(ports.issuer), administratorUsername(directory)));
    const person = (name: string): Session => connect(url, personTokens(loopback(ports.issuer), name));
    const service = (name: string): Session => connect(url, serviceTokens(directory, name, loopback(ports.issuer)));
    if (!(await isPrepared(administrator))) {
      await importSolution(administrator, join(root, 'dist/OrderToCash.zip'));
      await provisionDataverse(administrator, {
        organisation,
        identities: directory,
        webhook: { url: 'http://127.0.0.1:9/api/steps', secret: directory.webhookSecret },
        accountHashKey: directory.accountHashKey,
      });
      // A step would call functions that do not run; `npm start` switches them on when it takes the snapshot over.
      await switchSteps(administrator, 'off');
    }
    return {
      directory,
      administrator,
      posting: service('O2C Posting service'),
      outreach: service('O2C Outreach service'),
      creditManager: person('credit'),
      creditLead: person('creditlead'),
      creditAnalyst: person('analyst'),
      clerk: person('clerk'),
      mailUrl: loopback(ports.mail),
      blobsUrl: loopback(ports.blobs),
      stop: () => parts.stop(),
    };
  } catch (error) {
    await parts.stop();
    throw error;
  }
}

function serviceTokens(directory: LocalDirectory, name: string, issuerUrl: string): AccessTokens {
  const service = directory.applications.find((application) => application.name === name);
  if (!service) throw new Error(`The local directory knows no ${name}.`);
  const { clientId, clientSecret } = service;
  return localAccessTokens({ issuerUrl, clientId, clientSecret }, () => Date.now());
}

/** The last thing the preparation does is to switch the steps off. */
async function isPrepared(session: Session): Promise<boolean> {
  const where = any(...steps.map(({ name }) => equal('name', { text: name })));
  const rows = await readRows(session, { from: 'sdkmessageprocessingsteps', select: ['statecode'], where });
  return rows.length > 0 && rows.every((row) => row['statecode'] !== 0);
}
