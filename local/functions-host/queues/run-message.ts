import { type DequeuedMessageItem, type QueueClient } from '@azure/storage-queue';
import { type QueueOptions } from '../host-json';
import { type Log, type RegisteredFunction } from '../model/function-app';
import { type Invoke } from '../model/invoke';
import { type Deliver } from './deliver-outputs';
import { leaseOf } from './lease';
import { decodeMessage } from './message-text';

export interface QueueTrigger {
  readonly target: RegisteredFunction;
  readonly queue: QueueClient;
  readonly poison: QueueClient;
  readonly options: QueueOptions;
  readonly invoke: Invoke;
  readonly deliver: Deliver;
  readonly log: Log;
}

/**
 * Runs the function for one message: deleted after success; after a failure visible again until it was tried
 * `maxDequeueCount` times, then moved to `<queue>-poison`. Text that cannot be decoded is poison at once.
 */
export async function runMessage(trigger: QueueTrigger, message: DequeuedMessageItem): Promise<void> {
  const lease = leaseOf(trigger.queue, message);
  const text = decodeMessage(message.messageText, trigger.options.encoding);
  try {
    const failure = text === undefined ? 'not base64' : await tryRun(trigger, message, text);
    if (failure === undefined) await lease.remove();
    else if (text === undefined || message.dequeueCount >= trigger.options.maxDequeueCount) {
      await trigger.poison.createIfNotExists();
      await trigger.poison.sendMessage(message.messageText);
      await lease.remove();
      trigger.log({
        level: 'error',
        function: trigger.target.metadata.name,
        message: 'moved to poison queue',
        failure,
      });
    } else {
      await lease.release(trigger.options.visibilityTimeoutSeconds);
    }
  } finally {
    lease.end();
  }
}

async function tryRun(trigger: QueueTrigger, message: DequeuedMessageItem, text: string): Promise<string | undefined> {
  try {
    const result = await trigger.invoke(trigger.target, {
      input: { string: text },
      triggerMetadata: metadataOf(message, text),
    });
    await trigger.deliver(trigger.target, result);
    return undefined;
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    const { dequeueCount } = message;
    trigger.log({
      level: 'error',
      function: trigger.target.metadata.name,
      message: 'run failed',
      dequeueCount,
      failure,
    });
    return failure;
  }
}

function metadataOf(message: DequeuedMessageItem, text: string) {
  return {
    Id: { string: message.messageId },
    PopReceipt: { string: message.popReceipt },
    DequeueCount: { json: String(message.dequeueCount) },
    InsertionTime: { json: JSON.stringify(message.insertedOn) },
    ExpirationTime: { json: JSON.stringify(message.expiresOn) },
    NextVisibleTime: { json: JSON.stringify(message.nextVisibleOn) },
    QueueTrigger: { string: text },
  };
}
