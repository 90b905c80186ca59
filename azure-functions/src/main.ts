import { app } from '@azure/functions';
import { tables } from '@o2c/core/dataverse';
import {
  ACTION_REQUEST_QUEUE,
  actionRequestCreated,
  actionRequestMessage,
} from '@o2c/plugins-ts/src/steps/o2c_actionrequest.create.post-operation';
import { readConfig } from './adapters/config';
import { type DataverseConnection } from './adapters/dataverse/connection';
import { accessRows } from './adapters/dataverse/rows/access-rows';
import { actionRequestRows } from './adapters/dataverse/rows/action-request-rows';
import { agingSourceRows } from './adapters/dataverse/rows/aging-source-rows';
import { giveUpRows } from './adapters/dataverse/rows/give-up-rows';
import { inboxRows } from './adapters/dataverse/rows/inbox-rows';
import { snapshotRows } from './adapters/dataverse/rows/snapshot-rows';
import { throttleGate } from './adapters/dataverse/throttle-gate';
import { whoAmI } from './adapters/dataverse/who-am-i';
import { chooseAccessTokens } from './adapters/identity/choose-access-tokens';
import { verifyCallersOf } from './adapters/identity/verify-caller';
import { storageQueues } from './adapters/storage/queues';
import { customerAgingHandler } from './functions/customer-aging';
import { healthLiveHandler } from './functions/health-live';
import { healthReadyHandler } from './functions/health-ready';
import { receiveStepHandler } from './functions/receive-step';
import { runActionRequestHandler } from './functions/run-action-request';
import { sweepActionRequestsHandler } from './functions/sweep-action-requests';
import { agingSnapshotAction } from './jobs/action-requests/aging-snapshot-action';
import { type RunPorts } from './jobs/action-requests/run-action-request';

/** The composition root: settings in, adapters built, every function registered. Nothing else reads the environment or a clock. */
const config = readConfig(process.env);
const now = () => new Date().toISOString();
const clock = {
  now: () => Date.now(),
  sleep: (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)),
  random: () => Math.random(),
};
const queues = storageQueues(config);
const dataverse: DataverseConnection = {
  url: config.dataverseUrl,
  tokens: chooseAccessTokens(config, clock.now),
  gate: throttleGate({ first: 2, most: 8, patienceMilliseconds: 60_000 }, clock),
  deadlines: config.deadlines,
  fetch,
  clock,
  // Below the life of a job's slice, which ends after five minutes and begins again.
  patience: { tries: 6, milliseconds: 240_000 },
};
const targets = { [tables.account.logicalName]: tables.account, [tables.legalEntity.logicalName]: tables.legalEntity };

function runPorts(correlationId: string): RunPorts {
  const context = { correlationId };
  const snapshots = snapshotRows(dataverse, context);
  const agingSnapshot = agingSnapshotAction({
    source: agingSourceRows(dataverse, context),
    storedHashes: snapshots.storedHashes,
    now,
    tables: { customer: tables.account.logicalName, legalEntity: tables.legalEntity.logicalName },
  });
  return {
    requests: actionRequestRows(dataverse, context, snapshots),
    access: accessRows(dataverse, context, targets),
    actions: [agingSnapshot],
  };
}

// Keys of the host guard nothing: callers are checked by their tokens, Dataverse by its secret (spec/reliability.md 4.1).
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
app.http('customer-aging', {
  methods: ['GET'],
  authLevel: 'anonymous',
  route: 'customers/{accountNumber}/aging',
  handler: customerAgingHandler({
    verify: verifyCallersOf(config.callers),
    sourceFor: (directoryObjectId, correlationId) =>
      agingSourceRows(dataverse, { correlationId, actingAs: { directoryObjectId } }),
    now,
  }),
});
app.http('receive-step', {
  methods: ['POST'],
  authLevel: 'anonymous',
  route: 'steps',
  handler: receiveStepHandler({
    ...config.webhook,
    inbox: inboxRows(dataverse, now),
    reactions: [
      { step: actionRequestCreated, react: (event) => queues.send(ACTION_REQUEST_QUEUE, actionRequestMessage(event)) },
    ],
  }),
});
app.storageQueue('run-action-request', {
  queueName: ACTION_REQUEST_QUEUE,
  connection: 'AzureWebJobsStorage',
  handler: runActionRequestHandler({
    portsFor: runPorts,
    giveUpFor: (correlationId) => giveUpRows(dataverse, { correlationId }),
  }),
});
app.timer('sweep-action-requests', {
  schedule: '0 */5 * * * *',
  handler: sweepActionRequestsHandler({
    portsFor: (correlationId) => ({
      requests: runPorts(correlationId).requests,
      enqueue: (message) => queues.send(ACTION_REQUEST_QUEUE, message),
    }),
    now,
  }),
});
