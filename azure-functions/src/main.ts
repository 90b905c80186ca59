import { app } from '@azure/functions';
import { readConfig } from './adapters/config';
import { type DataverseConnection } from './adapters/dataverse/connection';
import { throttleGate } from './adapters/dataverse/throttle-gate';
import { whoAmI } from './adapters/dataverse/who-am-i';
import { chooseAccessTokens } from './adapters/identity/choose-access-tokens';
import { storageQueues } from './adapters/storage/queues';
import { healthLiveHandler } from './functions/health-live';
import { healthReadyHandler } from './functions/health-ready';

/** The composition root: settings in, adapters built, every function registered. Nothing else reads the environment or a clock. */
const config = readConfig(process.env);
const clock = {
  now: () => Date.now(),
  sleep: (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)),
};
const queues = storageQueues(config);
const dataverse: DataverseConnection = {
  url: config.dataverseUrl,
  tokens: chooseAccessTokens(config, clock.now),
  gate: throttleGate({ first: 2, most: 8, patienceMilliseconds: 60_000 }, clock),
  deadlines: config.deadlines,
};

// Keys of the host guard nothing: callers are checked by their tokens (spec/reliability.md 4.1).
app.http('health-live', {
  methods: ['GET'],
  authLevel: 'anonymous',
  route: 'health/live',
  handler: healthLiveHandler(),
});
app.http('health-ready', {
  methods: ['GET'],
  authLevel: 'anonymous',
  route: 'health/ready',
  handler: healthReadyHandler([
    { name: 'dataverse', check: () => whoAmI(dataverse) },
    { name: 'queue', check: queues.check },
  ]),
});
