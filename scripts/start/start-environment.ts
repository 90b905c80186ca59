import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { connect, type Session } from '../dataverse/connect';
import { importSolution } from '../dataverse/import-solution';
import { organisationFacts } from '../provision-dataverse/organisation-facts';
import { type Organisation, readOrganisation } from '../provision-dataverse/organisation';
import { provisionDataverse } from '../provision-dataverse/provision-dataverse';
import { personTokens } from '../o2c/person-tokens';
import { buildYear } from '../demo-year/build-year';
import { restoreYear } from '../demo-year/year-snapshot';
import { enableVetoes } from '../provision-dataverse/veto-steps';
import { switchSteps } from '../provision-dataverse/switch-steps';
import { keepFirstState } from './keep-first-state';
import { administratorUsername, ensureLocalDirectory, type LocalDirectory } from './local-directory';
import { writeFunctionsSettings } from './functions-settings';
import { STEPS_PATH } from '../../plugins-ts/src/steps/steps';
import { crew, type Crew } from './crew';
import { FIRST_PARTS, loopback, ORGANIZATION_NAME, partDeclarations, SECOND_PARTS } from './parts';
import { type Ports, portsFrom } from './ports';
import { removeRunning, type Running, writeRunning } from './running-file';
import { loadScenario, type ScenarioName } from './scenarios';
import { type RunStep } from './steps';

export interface StartRequest {
  readonly root: string;
  readonly data: string;
  readonly appPort: number;
  readonly scenario: ScenarioName;
  readonly reset: boolean;
  readonly step: RunStep;
  readonly report: (text: string) => void;
  readonly progress: (text: string) => void;
}

export interface LocalEnvironment {
  readonly running: Running;
  /** Stops every part, the last started first; the data stays. */
  readonly stop: () => Promise<void>;
}

/** What has to be done again only when it changed: the zip that was imported and the organisation that was provisioned. */
interface Loading {
  readonly request: StartRequest;
  readonly ports: Ports;
  readonly directory: LocalDirectory;
  readonly organisation: Organisation;
  readonly session: Session;
}

export const START_STEPS = 5;

/**
 * Starts the local environment: storage, queue and issuer; the built zip imported; the organisation provisioned; the scenario loaded; then the
 * functions, the mail sink and the app. Whatever a killed start left is taken up again: every step is idempotent.
 */
export async function startEnvironment(request: StartRequest): Promise<LocalEnvironment> {
  const { data } = request;
  if (request.reset) removeEnvironmentData(data);
  mkdirSync(data, { recursive: true });
  if (request.scenario === 'year') await takeYearOver(request);
  const ports = portsFrom(request.appPort);
  const parts = crew(data, request.report);
  try {
    await launchAndLoad(request, ports, parts);
  } catch (error) {
    await parts.stop();
    throw error;
  }
  const now = (): Running => ({
    pid: process.pid,
    scenario: request.scenario,
    parts: parts.processIds(),
    urls: urlsOf(ports),
  });
  const running = now();
  writeRunning(data, running);
  parts.onRestart(() => writeRunning(data, now()));
  return {
    running,
    stop: async () => {
      removeRunning(data);
      await parts.stop();
    },
  };
}

/** What a start keeps in its data folder, and all that a reset removes: the folder may hold other things. */
const ENVIRONMENT_DATA = [
  'dataverse',
  'queue',
  'blobs',
  'functions',
  'mail',
  'logs',
  'directory.json',
  'functions-settings.json',
  'issuer-key.pem',
  'running.json',
];

function removeEnvironmentData(data: string): void {
  for (const name of ENVIRONMENT_DATA) rmSync(join(data, name), { recursive: true, force: true });
}

async function launchAndLoad(request: StartRequest, ports: Ports, parts: Crew): Promise<void> {
  const { root, data, step } = request;
  const organisation = readOrganisation(join(root, 'scripts/demo/organisation.json'));
  const directory = ensureLocalDirectory(data, organisation);
  const places = { root, data, ports, directory };
  await step('start queue, blobs, issuer and Dataverse', () => parts.launch(partDeclarations(places, FIRST_PARTS)));
  const tokens = personTokens(loopback(ports.issuer), administratorUsername(directory));
  const loading = { request, ports, directory, organisation, session: connect(loopback(ports.dataverse), tokens) };
  await step('import the solution', () => importWhenChanged(loading));
  await step('provision the organisation', () => provision(loading));
  const place = { root, ports, directory, progress: request.progress };
  await step(`load the scenario '${request.scenario}'`, () => loadScenario(request.scenario, place));
  await step('start functions, mail sink and app', async () => {
    await parts.launch(partDeclarations(places, SECOND_PARTS));
    // Only now: a veto that nobody answers would stop people's work.
    await enableVetoes(loading.session, loopback(ports.functions));
    await keepFirstState(loopback(ports.dataverse));
  });
}

async function importWhenChanged({ request, session }: Loading): Promise<void> {
  const zip = join(request.root, 'dist/OrderToCash.zip');
  const stamp = join(request.data, 'dataverse/imported.sha256');
  const hash = createHash('sha256').update(readFileSync(zip)).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  await importSolution(session, zip);
  writeFileSync(stamp, hash);
}

async function provision({ request, session, organisation, directory, ports }: Loading): Promise<void> {
  const webhook = { url: `${loopback(ports.functions)}${STEPS_PATH}`, secret: directory.webhookSecret };
  const { organizationId } = await organisationFacts(session);
  writeFunctionsSettings(request.data, { ports, directory, organizationId, organizationName: ORGANIZATION_NAME });
  const stamp = join(request.data, 'dataverse/provisioned.sha256');
  // An import brings the webhook back to the address in the zip, so what was provisioned counts only for that import.
  const imported = readFileSync(join(request.data, 'dataverse/imported.sha256'), 'utf8');
  const hash = createHash('sha256')
    .update(JSON.stringify({ organisation, directory, webhook, imported }))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  await provisionDataverse(session, {
    organisation,
    identities: directory,
    webhook,
    accountHashKey: directory.accountHashKey,
  });
  await switchSteps(session, 'on');
  writeFileSync(stamp, hash);
}

/** A folder that holds nothing yet takes the snapshot of the year, which is built when it is not there. */
async function takeYearOver({ root, data, progress }: StartRequest): Promise<void> {
  if (existsSync(join(data, 'dataverse'))) return;
  await buildYear({ root, progress });
  restoreYear(root, data);
}

const urlsOf = (ports: Ports): Running['urls'] => ({
  app: loopback(ports.app),
  dataverse: loopback(ports.dataverse),
  functions: loopback(ports.functions),
  queue: loopback(ports.queue),
  mail: loopback(ports.mail),
  issuer: loopback(ports.issuer),
  blobs: loopback(ports.blobs),
});
