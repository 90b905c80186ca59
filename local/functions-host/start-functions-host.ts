import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { QueueServiceClient } from '@azure/storage-queue';
import { type HostJson, readHostJson } from './host-json';
import { httpFront } from './http/http-front';
import { type HostKeys } from './http/keys';
import { type FunctionApp, type Log } from './model/function-app';
import { type Invoke, invokerOf } from './model/invoke';
import { loadBundle } from './model/load-bundle';
import { type Deliver, queueDelivery } from './queues/deliver-outputs';
import { listenToQueue } from './queues/queue-listener';
import { systemClock } from './timers/clock';
import { fileScheduleStore, memoryScheduleStore } from './timers/schedule-status';
import { startTimer } from './timers/timer-runner';

export interface FunctionsHostOptions {
  readonly bundle: string;
  readonly port: number;
  readonly queueConnection: string;
  readonly keys: HostKeys;
  /** Where schedules survive a restart; without it they do not. */
  readonly dataFolder?: string;
  readonly log: Log;
}

export interface FunctionsHost {
  readonly url: string;
  readonly functions: readonly string[];
  /** Takes no new work, lets the running work end, runs the app's terminate hooks. */
  readonly close: () => Promise<void>;
}

interface Running {
  readonly options: FunctionsHostOptions;
  readonly app: FunctionApp;
  readonly hostJson: HostJson;
  readonly invoke: Invoke;
  readonly deliver: Deliver;
}

const TRIGGERS = ['httpTrigger', 'timerTrigger', 'queueTrigger'];

/** Loads the bundle and serves all its triggers on the loopback address. Refuses a trigger it does not know. */
export async function startFunctionsHost(options: FunctionsHostOptions): Promise<FunctionsHost> {
  const hostJson = readHostJson(options.bundle);
  const app = await loadBundle(options.bundle, options.log);
  const unknown = app.functions.find((target) => !TRIGGERS.includes(target.trigger.type));
  if (unknown)
    throw new Error(`${unknown.trigger.type} of ${unknown.metadata.name} is not supported by the local host.`);
  const invoke = invokerOf(app, options.log);
  const deliver = queueDelivery(options.queueConnection, hostJson.queues.encoding);
  const running: Running = { options, app, hostJson, invoke, deliver };
  const timers = startTimers(running);
  const server = await listen(createServer(httpFront(frontOf(running, timers))), options.port);
  const queues = startQueues(running);
  return {
    url: server.url,
    functions: app.functions.map((target) => target.metadata.name),
    close: async () => {
      const closed = closeServer(server.server);
      await Promise.all([...timers.values()].map((timer) => timer.stop()).concat(queues.map((queue) => queue.stop())));
      await closed;
      for (const hook of app.hooks('appTerminate')) await hook({ hookData: {}, appHookData: {} });
    },
  };
}

function startTimers({ options, app, invoke, deliver }: Running) {
  const store =
    options.dataFolder === undefined ? memoryScheduleStore() : fileScheduleStore(join(options.dataFolder, 'timers'));
  const host = { invoke, deliver, store, clock: systemClock, log: options.log };
  const timers = app.functions.filter((target) => target.trigger.type === 'timerTrigger');
  return new Map(timers.map((target) => [target.metadata.name, startTimer(host, target)]));
}

function startQueues({ options, app, hostJson, invoke, deliver }: Running) {
  // The listener asks again by itself, with its own waits.
  const service = QueueServiceClient.fromConnectionString(options.queueConnection, { retryOptions: { maxTries: 1 } });
  return app.functions
    .filter((target) => target.trigger.type === 'queueTrigger')
    .map((target) => {
      const name = target.trigger.queueName;
      if (typeof name !== 'string') throw new Error(`Queue function ${target.metadata.name} has no queue name.`);
      const [queue, poison] = [service.getQueueClient(name), service.getQueueClient(`${name}-poison`)];
      return listenToQueue({ target, queue, poison, options: hostJson.queues, invoke, deliver, log: options.log });
    });
}

function frontOf({ options, app, hostJson, invoke, deliver }: Running, timers: ReturnType<typeof startTimers>) {
  return {
    functions: app.functions,
    routePrefix: hostJson.routePrefix,
    keys: options.keys,
    invoke,
    deliver,
    log: options.log,
    runByHand: async (name: string) => {
      const timer = timers.get(name);
      await timer?.runNow();
      return timer !== undefined;
    },
  };
}

function listen(server: Server, port: number): Promise<{ server: Server; url: string }> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') return reject(new Error('No TCP address.'));
      resolve({ server, url: `http://127.0.0.1:${address.port}` });
    });
  });
}

const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
