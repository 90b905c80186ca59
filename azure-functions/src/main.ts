import { app } from '@azure/functions';
import { instant, utcDateOf } from '@o2c/core/kernel';
import {
  ACTION_REQUEST_QUEUE,
  actionRequestCreated,
  actionRequestMessage,
} from '@o2c/plugins-ts/src/steps/o2c_actionrequest.create.post-operation';
import { vetoSteps } from '@o2c/plugins-ts/src/steps/veto-steps';
import { wakeSteps } from '@o2c/plugins-ts/src/steps/wake-steps';
import { actionPorts } from './adapters/compose/action-ports';
import { hostConnections } from './adapters/compose/host-connections';
import { journaledJobs, moneyPath } from './adapters/compose/money-path';
import { stepJudge } from './adapters/compose/step-judge';
import { wholeJobs } from './adapters/compose/whole-jobs';
import { readConfig } from './adapters/config';
import { agingSourceRows } from './adapters/dataverse/rows/aging-source-rows';
import { giveUpRows } from './adapters/dataverse/rows/give-up-rows';
import { inboxRows } from './adapters/dataverse/rows/inbox-rows';
import { journalRows } from './adapters/dataverse/rows/journal-rows';
import { whoAmI } from './adapters/dataverse/who-am-i';
import { graphMail } from './adapters/graph/graph-mail';
import { verifyCallersOf } from './adapters/identity/verify-caller';
import { blobAnchors } from './adapters/storage/anchors';
import { storageQueues } from './adapters/storage/queues';
import { callLaneHandler } from './functions/call-lane';
import { closeNumberBlocksHandler } from './functions/close-number-blocks';
import { customerAgingHandler } from './functions/customer-aging';
import { healthLiveHandler } from './functions/health-live';
import { healthReadyHandler } from './functions/health-ready';
import { postStatementHandler } from './functions/post-statement';
import { receiveStepHandler } from './functions/receive-step';
import { runActionRequestHandler } from './functions/run-action-request';
import { runLaneHandler } from './functions/run-lane';
import { sealDecisionsHandler } from './functions/seal-decisions';
import { sweepActionRequestsHandler } from './functions/sweep-action-requests';
import { sweepLanesHandler } from './functions/sweep-lanes';
import { takeOrderHandler } from './functions/take-order';
import { LANE_QUEUE, type SendLane } from './jobs/lanes/lane-message';
import { jsonLog } from './jobs/log';
import { type Moment } from './jobs/moment';
import { coalescingWake } from './jobs/wake';

/** The composition root: settings in, adapters built, every function registered. Nothing else reads the environment or a clock. */
const config = readConfig(process.env);
const now = () => new Date().toISOString();
const clock = {
  now: () => Date.now(),
  sleep: (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)),
  random: () => Math.random(),
};
function momentNow(correlationId: string): Moment {
  const moment = instant(now());
  return { now: moment, today: utcDateOf(moment), correlationId };
}
const log = jsonLog((level, line) => {
  if (level === 'alert') console.error(line);
  else console.log(line);
});

const { posting, outreach, graph } = hostConnections(config, clock);
const queues = storageQueues(config);
const sendLane: SendLane = (message, delay) => queues.send(LANE_QUEUE, message, delay);
const wake = coalescingWake({ send: sendLane, now: clock.now });
const path = moneyPath({
  posting,
  outreach,
  mail: graphMail(graph),
  anchors: blobAnchors(config),
  accountHashKey: config.accountHashKey,
  customersPaid: (_customerIds, { correlationId }) => wake('credit', correlationId),
  wake,
  signalHosts: config.signalHosts,
});
const journaled = journaledJobs(path);
const whole = wholeJobs(posting, path);
const verify = verifyCallersOf(config.callers);
const actionPortsFor = (correlationId: string) => actionPorts(posting, path, momentNow(correlationId));

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
    { name: 'dataverse', check: () => whoAmI(posting) },
    { name: 'outreach', check: () => whoAmI(outreach) },
    { name: 'queue', check: queues.check },
  ]),
});
app.http('customer-aging', {
  methods: ['GET'],
  authLevel: 'anonymous',
  route: 'customers/{accountNumber}/aging',
  handler: customerAgingHandler({
    verify,
    sourceFor: (directoryObjectId, correlationId) =>
      agingSourceRows(posting, { correlationId, actingAs: { directoryObjectId } }),
    now,
  }),
});
app.http('take-order', {
  methods: ['POST'],
  authLevel: 'anonymous',
  route: 'orders',
  handler: takeOrderHandler({ verify, takeOrders: path.takeOrders, now }),
});
app.http('post-statement', {
  methods: ['POST'],
  authLevel: 'anonymous',
  route: 'statements',
  handler: postStatementHandler({ verify, postStatements: path.postStatements, wake, now }),
});
app.http('receive-step', {
  methods: ['POST'],
  authLevel: 'anonymous',
  route: 'steps',
  handler: receiveStepHandler({
    ...config.webhook,
    inbox: inboxRows(posting, now),
    reactions: [
      { step: actionRequestCreated, react: (event) => queues.send(ACTION_REQUEST_QUEUE, actionRequestMessage(event)) },
    ],
    wakes: { steps: wakeSteps, wake },
    vetoes: { steps: vetoSteps, judge: stepJudge({ dataverse: posting }) },
  }),
});
app.storageQueue('run-action-request', {
  queueName: ACTION_REQUEST_QUEUE,
  connection: 'AzureWebJobsStorage',
  handler: runActionRequestHandler({
    portsFor: actionPortsFor,
    giveUpFor: (correlationId) => giveUpRows(posting, { correlationId }),
  }),
});
app.storageQueue('run-lane', {
  queueName: LANE_QUEUE,
  connection: 'AzureWebJobsStorage',
  handler: runLaneHandler({
    jobNames: journaled.map(({ job }) => job),
    lane: ({ correlationId }, worker) => {
      const started = clock.now();
      return {
        jobs: journaled,
        run: { journal: journalRows(posting, { correlationId }), worker, now: () => instant(now()), log },
        moment: momentNow(correlationId),
        elapsed: () => clock.now() - started,
        send: sendLane,
      };
    },
    wholeJobs: [...whole, path.creditScore],
    momentNow,
  }),
});
app.timer('sweep-action-requests', {
  schedule: '0 */5 * * * *',
  handler: sweepActionRequestsHandler({
    portsFor: (correlationId) => ({
      requests: actionPortsFor(correlationId).requests,
      enqueue: (message) => queues.send(ACTION_REQUEST_QUEUE, message),
    }),
    now,
  }),
});
app.timer('sweep-lanes', {
  schedule: '30 */5 * * * *',
  handler: sweepLanesHandler((correlationId) => ({
    journal: journalRows(posting, { correlationId }),
    jobs: [...journaled, ...whole].map(({ job }) => job),
    send: sendLane,
  })),
});
app.timer('score-customers', {
  schedule: '0 30 1 * * *',
  handler: callLaneHandler({ job: 'creditScore', send: sendLane }),
});
app.timer('close-number-blocks', {
  schedule: '0 47 * * * *',
  handler: closeNumberBlocksHandler({ closeBlocks: path.closeBlocks, momentNow }),
});
app.timer('seal-decisions', {
  schedule: '0 2-59/5 * * * *',
  handler: sealDecisionsHandler({ seal: path.sealDecisions, momentNow }),
});
