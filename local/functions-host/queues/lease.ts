import { type QueueClient } from '@azure/storage-queue';

/** A message that a run holds: the receipt changes with every renewal. */
export interface Lease {
  readonly remove: () => Promise<void>;
  /** Gives the message back, visible again after the seconds. */
  readonly release: (afterSeconds: number) => Promise<void>;
  readonly end: () => void;
}

/** A run may take long; the lease is renewed at half its time until it ends, as the real listener does. */
export const LEASE_SECONDS = 600;

export function leaseOf(queue: QueueClient, message: { messageId: string; popReceipt: string }): Lease {
  let receipt = message.popReceipt;
  const renewal = setInterval(
    () => {
      queue.updateMessage(message.messageId, receipt, undefined, LEASE_SECONDS).then(
        (renewed) => {
          receipt = renewed.popReceipt ?? receipt;
        },
        // A lost lease means that the message will be delivered again: functions are idempotent, the log has the rest.
        () => undefined,
      );
    },
    (LEASE_SECONDS * 1000) / 2,
  );
  renewal.unref();
  return {
    remove: async () => {
      await queue.deleteMessage(message.messageId, receipt);
    },
    release: async (afterSeconds) => {
      await queue.updateMessage(message.messageId, receipt, undefined, afterSeconds);
    },
    end: () => clearInterval(renewal),
  };
}
