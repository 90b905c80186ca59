import { type QueueClient, QueueServiceClient, RestError } from '@azure/storage-queue';
import { type Config } from '../config';
import { azureCredential } from '../identity/azure-credential';

/** Storage queues as producers see them. */
export interface Queues {
  /** Puts one message on a queue, to be seen after the delay if there is one; the queue comes into being with its first message. */
  readonly send: (queue: string, message: object, delay?: SendDelay) => Promise<void>;
  /** Messages as they lie there, without taking them; none when there is no such queue. At most 32, the service's limit. */
  readonly peek: (queue: string) => Promise<readonly PeekedMessage[]>;
  /** Takes a message away for good; false when it is gone or in other hands. */
  readonly remove: (queue: string, messageId: string) => Promise<boolean>;
  /** Rejects when the storage account does not answer. */
  readonly check: () => Promise<void>;
}

export interface SendDelay {
  readonly visibleAfterSeconds: number;
}

export interface PeekedMessage {
  readonly id: string;
  readonly insertedOn: string;
  readonly dequeueCount: number;
  /** What was sent; undefined when the text is not JSON in base64. */
  readonly message: unknown;
}

/** Over a connection string (local, Azurite) or a service address with the app's identity (Azure). Messages are base64, as the trigger expects. */
export function storageQueues(config: Pick<Config, 'queue' | 'identity'>): Queues {
  const service = serviceOf(config);
  return {
    send: async (name, message, delay) => {
      const queue = service.getQueueClient(name);
      const text = Buffer.from(JSON.stringify(message)).toString('base64');
      const options = delay ? { visibilityTimeout: delay.visibleAfterSeconds } : {};
      try {
        await queue.sendMessage(text, options);
      } catch (error) {
        if (!isMissing(error)) throw error;
        await queue.createIfNotExists();
        await queue.sendMessage(text, options);
      }
    },
    peek: (name) => peekMessages(service.getQueueClient(name)),
    remove: (name, id) => removeMessage(service.getQueueClient(name), id),
    check: async () => {
      await service.listQueues().byPage({ maxPageSize: 1 }).next();
    },
  };
}

/** The service's own limit of messages in one answer. */
const MOST_AT_ONCE = 32;
/** Long enough to give back what was not meant; then others see it again. */
const HOLD_SECONDS = 5;

async function peekMessages(queue: QueueClient): Promise<readonly PeekedMessage[]> {
  try {
    const { peekedMessageItems } = await queue.peekMessages({ numberOfMessages: MOST_AT_ONCE });
    return peekedMessageItems.map(({ messageId, insertedOn, dequeueCount, messageText }) => ({
      id: messageId,
      insertedOn: insertedOn.toISOString(),
      dequeueCount,
      message: decoded(messageText),
    }));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** A message can only be deleted by who received it: all that lie first are, and all but the one are given back. */
async function removeMessage(queue: QueueClient, id: string): Promise<boolean> {
  const { receivedMessageItems } = await queue.receiveMessages({
    numberOfMessages: MOST_AT_ONCE,
    visibilityTimeout: HOLD_SECONDS,
  });
  let removed = false;
  for (const { messageId, popReceipt, messageText } of receivedMessageItems) {
    if (messageId === id) removed = (await queue.deleteMessage(messageId, popReceipt)).errorCode === undefined;
    else await queue.updateMessage(messageId, popReceipt, messageText, 0);
  }
  return removed;
}

function decoded(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64').toString('utf8'));
  } catch {
    // Shown as unreadable: whoever looks at poison wants to see that too.
    return undefined;
  }
}

const isMissing = (error: unknown): boolean => error instanceof RestError && error.statusCode === 404;

/** The library retries by itself; a producer on an HTTP path must not wait for minutes. */
const OPTIONS = { retryOptions: { maxTries: 3, tryTimeoutInMs: 5_000, retryDelayInMs: 200, maxRetryDelayInMs: 2_000 } };

function serviceOf({ queue, identity }: Pick<Config, 'queue' | 'identity'>): QueueServiceClient {
  if ('connectionString' in queue) return QueueServiceClient.fromConnectionString(queue.connectionString, OPTIONS);
  const clientId = identity.kind === 'azure' ? identity.managedIdentityClientId : undefined;
  return new QueueServiceClient(queue.serviceUri, azureCredential(clientId), OPTIONS);
}
