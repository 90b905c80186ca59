import { QueueServiceClient, RestError } from '@azure/storage-queue';
import { type Config } from '../config';
import { azureCredential } from '../identity/azure-credential';

/** Storage queues as producers see them. */
export interface Queues {
  /** Puts one message on a queue; the queue comes into being with its first message. */
  readonly send: (queue: string, message: object) => Promise<void>;
  /** Rejects when the storage account does not answer. */
  readonly check: () => Promise<void>;
}

/** Over a connection string (local, Azurite) or a service address with the app's identity (Azure). Messages are base64, as the trigger expects. */
export function storageQueues(config: Config): Queues {
  const service = serviceOf(config);
  return {
    send: async (name, message) => {
      const queue = service.getQueueClient(name);
      const text = Buffer.from(JSON.stringify(message)).toString('base64');
      try {
        await queue.sendMessage(text);
      } catch (error) {
        if (!(error instanceof RestError) || error.statusCode !== 404) throw error;
        await queue.createIfNotExists();
        await queue.sendMessage(text);
      }
    },
    check: async () => {
      await service.listQueues().byPage({ maxPageSize: 1 }).next();
    },
  };
}

/** The library retries by itself; a producer on an HTTP path must not wait for minutes. */
const OPTIONS = { retryOptions: { maxTries: 3, tryTimeoutInMs: 5_000, retryDelayInMs: 200, maxRetryDelayInMs: 2_000 } };

function serviceOf({ queue, identity }: Config): QueueServiceClient {
  if ('connectionString' in queue) return QueueServiceClient.fromConnectionString(queue.connectionString, OPTIONS);
  const clientId = identity.kind === 'azure' ? identity.managedIdentityClientId : undefined;
  return new QueueServiceClient(queue.serviceUri, azureCredential(clientId), OPTIONS);
}
