import { randomUUID } from 'node:crypto';
import { type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Clock, createClock } from './faults/clock';
import { createFaultBook } from './faults/fault-book';
import { createKeyIndexes } from './faults/key-status';
import { createImports } from './import/imports';
import { type ProtectionLimits } from './limits/protection-limits';
import { createServiceProtection } from './limits/service-protection';
import { loadCatalogue } from './metadata/load-catalogue';
import { seedOrganization } from './metadata/seeds/seed-organization';
import { type AsyncQueue, createAsyncQueue, recoverJobs } from './pipeline/async-queue';
import { createCorrelationChains } from './pipeline/correlation-chains';
import { createExclusive } from './pipeline/exclusive';
import { loggedDeliveries } from './pipeline/delivery-log';
import { type Organization, type Services } from './pipeline/execution';
import { instant } from './pipeline/instant';
import { createStepRegistry } from './pipeline/step-registry';
import { createWebhookSender } from './pipeline/webhook-sender';
import { type Authentication } from './protocol/authentication/authenticate';
import { createAuthority, type RememberedAuthority } from './protocol/authentication/authority';
import { createTokenVerifier } from './protocol/authentication/token-verifier';
import { createHttpServer } from './protocol/http-server';
import { createRequestStatistics } from './protocol/request-statistics';
import { routeRequest } from './protocol/route-request';
import { ADMINISTRATOR_ID, BASE_CURRENCY_ID, ORGANIZATION_ID, ROOT_BUSINESS_UNIT_ID } from './security/known-ids';
import { createSnapshots, type Snapshots } from './snapshots/snapshots';
import { type Database } from './store/database';
import { IN_MEMORY, openDatabase } from './store/open-database';

export interface DataverseOptions {
  /** 0 for any free port. */
  readonly port: number;
  /** Path of the database file, or `:memory:`. */
  readonly database: string;
  /** A snapshot the database begins as; for one that is not there yet. */
  readonly beginsAs?: string;
  readonly organizationName?: string;
  /** Verify tokens of this issuer; without one every bearer token is a system administrator. */
  readonly issuer?: { readonly url: string; readonly audience: string };
  /** Object id of the person whom the issuer's tokens name and who administers the environment. */
  readonly administratorObjectId?: string;
  readonly webhookTimeoutMilliseconds?: number;
  readonly asyncRetryMilliseconds?: readonly number[];
  readonly now?: () => Date;
  /** The service protection limits; without them nobody is ever refused for asking too much. */
  readonly limits?: ProtectionLimits;
  /** Ids of new rows; random ones unless a test wants to know their order. */
  readonly newId?: () => string;
}

export interface RunningDataverse {
  readonly url: string;
  readonly services: Services;
  readonly snapshots: Snapshots;
  /** Resolves when no asynchronous step is waiting or running. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

/** Assembles the local Dataverse, part by part, and listens on the loopback address. */
export async function startDataverse(options: DataverseOptions): Promise<RunningDataverse> {
  const clock = createClock(options.now ?? (() => new Date()));
  const { services, authority, queue, snapshots, deliveries, keys } = openServices({ ...options, now: clock.now });
  recoverJobs(services);
  queue.wake();
  // protocol: how it is asked
  const authentication = authenticationOf(options, services.database, authority);
  const statistics = createRequestStatistics();
  const protection = createServiceProtection(clock.now, options.limits);
  const api = {
    services,
    authentication,
    snapshots,
    statistics,
    protection,
    keys,
    clock: wakingClock(clock, queue),
    deliveries,
    pageToken: randomUUID(),
  };
  const server = createHttpServer(routeRequest(api));
  return {
    url: await listening(server, options.port),
    services,
    snapshots,
    idle: () => queue.idle(),
    close: async () => {
      await closed(server);
      services.webhooks.abort();
      await queue.stop();
      // Whatever still holds the database comes to its end, or is rolled back, before the file closes.
      await services.exclusive.run(() => undefined);
      services.database.close();
      if (options.database === IN_MEMORY) snapshots.discard();
    },
  };
}

/** Jobs may be due when the clock has jumped. */
const wakingClock = (clock: Clock, queue: AsyncQueue): Clock => ({
  ...clock,
  jump: (milliseconds) => {
    clock.jump(milliseconds);
    queue.wake();
  },
});

function authenticationOf(
  { issuer }: DataverseOptions,
  database: Database,
  { principal, acting }: RememberedAuthority,
): Authentication {
  const verifier = issuer && createTokenVerifier(issuer.url, issuer.audience);
  return { database, administratorId: ADMINISTRATOR_ID, principal, acting, ...(verifier ? { verifier } : {}) };
}

/** Everything behind the protocol. */
function openServices({ now, ...options }: DataverseOptions & { readonly now: () => Date }) {
  const organization = organizationOf(options);
  // store and metadata: what there is
  const database = begun(options);
  const catalogue = loadCatalogue(database);
  seedOrganization(database, {
    catalogue,
    seededOn: instant(now()),
    organizationName: organization.name,
    ...(options.administratorObjectId === undefined ? {} : { administratorObjectId: options.administratorObjectId }),
  });
  const imports = createImports(database, catalogue);
  // security: who may
  const authority = createAuthority(database, catalogue);
  // pipeline: what happens on a message
  const queue = createAsyncQueue(() => services, asyncQueueOptions(options));
  const { webhooks, log } = loggedDeliveries(createWebhookSender(options.webhookTimeoutMilliseconds), now);
  const services: Services = {
    database,
    catalogue,
    organization,
    authority,
    exclusive: createExclusive(),
    steps: createStepRegistry(database, catalogue),
    faults: createFaultBook(),
    webhooks,
    chains: createCorrelationChains(now),
    now,
    newId: options.newId ?? randomUUID,
    importSolution: (request) => imports.importSolution({ importedOn: instant(now()), ...request }),
    uninstallSolution: (solutionId) => imports.uninstallSolution(solutionId),
    promoteSolution: (uniqueName) => imports.promoteSolution(uniqueName),
    wakeQueue: () => queue.wake(),
  };
  const snapshots = createSnapshots(database, snapshotFolder(options.database), () => {
    imports.followDatabase();
    services.steps.forget();
    authority.forget();
    recoverJobs(services);
    queue.wake();
  });
  return { services, authority, queue, snapshots, deliveries: log, keys: createKeyIndexes(database, catalogue) };
}

function begun({ database: path, beginsAs }: DataverseOptions): Database {
  const database = openDatabase(path);
  if (beginsAs !== undefined) database.replaceBy(beginsAs);
  return database;
}

const asyncQueueOptions = ({ asyncRetryMilliseconds = [1_000, 5_000, 25_000] }: DataverseOptions) => ({
  retryAfterMilliseconds: asyncRetryMilliseconds,
  concurrency: 4,
});

/** Beside the database; a database in memory has a folder of its own among the temporary ones. */
const snapshotFolder = (database: string): string =>
  database === IN_MEMORY ? join(tmpdir(), `dataverse-snapshots-${randomUUID()}`) : join(dirname(database), 'snapshots');

const organizationOf = (options: DataverseOptions): Organization => ({
  id: ORGANIZATION_ID,
  name: options.organizationName ?? 'local',
  businessUnitId: ROOT_BUSINESS_UNIT_ID,
  baseCurrencyId: BASE_CURRENCY_ID,
});

function listening(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    // Clients that keep their connection are not waited for.
    setTimeout(() => server.closeAllConnections(), 500).unref();
  });
}
