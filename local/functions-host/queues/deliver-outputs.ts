import { QueueServiceClient } from '@azure/storage-queue';
import { type InvocationResponse, type RegisteredFunction, type TypedData } from '../model/function-app';
import { encodeMessage } from './message-text';

/** Sends what a function put into its queue output bindings. */
export type Deliver = (target: RegisteredFunction, result: InvocationResponse) => Promise<void>;

/** Queue outputs only; another kind of output is refused by name. */
export function queueDelivery(connectionString: string, encoding: 'base64' | 'none'): Deliver {
  const service = QueueServiceClient.fromConnectionString(connectionString);
  return async (target, result) => {
    for (const { name, data } of result.outputData ?? []) {
      const binding = target.metadata.bindings[name];
      if (binding?.type !== 'queue' || typeof binding.queueName !== 'string') {
        throw new Error(`Output ${name} of ${target.metadata.name} is not supported by the local host.`);
      }
      const queue = service.getQueueClient(binding.queueName);
      await queue.createIfNotExists();
      for (const text of messagesOf(data)) await queue.sendMessage(encodeMessage(text, encoding));
    }
  };
}

/** An array is one message per element, as on the real host. */
function messagesOf(data: TypedData): readonly string[] {
  if (data.json !== undefined) {
    const value: unknown = JSON.parse(data.json);
    return Array.isArray(value) ? value.map(asText) : [data.json];
  }
  return [data.string ?? Buffer.from(data.bytes ?? []).toString('utf8')];
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
