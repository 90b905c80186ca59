import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The part of host.json the local host obeys; defaults are the real host's. */
export interface HostJson {
  readonly routePrefix: string;
  readonly queues: QueueOptions;
}

export interface QueueOptions {
  readonly batchSize: number;
  readonly newBatchThreshold: number;
  readonly maxDequeueCount: number;
  /** How long a message stays hidden after a failed run. */
  readonly visibilityTimeoutSeconds: number;
  readonly maxPollingMilliseconds: number;
  readonly encoding: 'base64' | 'none';
}

/** Reads `<bundle>/host.json`; absent values take the defaults of learn.microsoft.com/azure/azure-functions/functions-host-json. */
export function readHostJson(folder: string): HostJson {
  const file = join(folder, 'host.json');
  const root: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const queues = at(root, ['extensions', 'queues']);
  const batchSize = numberAt(queues, 'batchSize', 16);
  return {
    routePrefix: textAt(at(root, ['extensions', 'http']), 'routePrefix', 'api'),
    queues: {
      batchSize,
      newBatchThreshold: numberAt(queues, 'newBatchThreshold', Math.floor(batchSize / 2)),
      maxDequeueCount: numberAt(queues, 'maxDequeueCount', 5),
      visibilityTimeoutSeconds: seconds(textAt(queues, 'visibilityTimeout', '00:00:00')),
      maxPollingMilliseconds: seconds(textAt(queues, 'maxPollingInterval', '00:01:00')) * 1000,
      encoding: textAt(queues, 'messageEncoding', 'base64') === 'none' ? 'none' : 'base64',
    },
  };
}

function at(value: unknown, path: readonly string[]): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  return typeof value === 'object' && value !== null ? at(Reflect.get(value, key), rest) : undefined;
}

function numberAt(value: unknown, key: string, otherwise: number): number {
  const found = at(value, [key]);
  return typeof found === 'number' ? found : otherwise;
}

function textAt(value: unknown, key: string, otherwise: string): string {
  const found = at(value, [key]);
  return typeof found === 'string' ? found : otherwise;
}

function seconds(timeSpan: string): number {
  const parts = /^(\d{1,2}):(\d{2}):(\d{2})$/.exec(timeSpan);
  if (!parts) throw new Error(`host.json: "${timeSpan}" is not a time span hh:mm:ss.`);
  const [, hours = '0', minutes = '0', rest = '0'] = parts;
  return (Number(hours) * 60 + Number(minutes)) * 60 + Number(rest);
}
