import { type Queues, storageQueues } from '../../azure-functions/src/adapters/storage/queues';
import { requireRunning } from '../o2c/environment';
import { storageConnection } from '../start/parts';

/** The queues of `--queues` (a connection string, or the queue service's address with the signed-in Azure identity), else of the running environment. */
export function openQueues(given: string | undefined): Queues {
  const identity = { kind: 'azure' } as const;
  if (given !== undefined && URL.canParse(given) && given.startsWith('http'))
    return storageQueues({ queue: { serviceUri: given }, identity });
  return storageQueues({ queue: { connectionString: given ?? runningConnection() }, identity });
}

function runningConnection(): string {
  const { urls } = requireRunning();
  return storageConnection({ queue: Number(new URL(urls.queue).port), blobs: Number(new URL(urls.blobs).port) });
}
