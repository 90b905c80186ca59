import { type StorageQueueHandler } from '@azure/functions';
import { z } from 'zod';
import { logLine } from '../adapters/http/log-line';
import { runActionRequest, type RunPorts } from '../jobs/action-requests/run-action-request';

const message = z.object({ actionRequestId: z.guid(), correlationId: z.string().max(64) });

/**
 * Queue `o2c-action-requests`: runs one action request. Throws when it could not be brought to an end, so that the message
 * comes back and, after five times, goes to the poison queue; the sweeper still finds the row.
 */
export const runActionRequestHandler =
  (portsFor: (correlationId: string) => RunPorts): StorageQueueHandler =>
  async (entry, context) => {
    const { actionRequestId, correlationId } = message.parse(entry);
    const run = await runActionRequest(portsFor(correlationId), actionRequestId);
    const facts = { function: context.functionName, correlationId, actionRequestId };
    const attempt = Number(context.triggerMetadata?.dequeueCount ?? 1);
    if (!run.ok) {
      context.error(logLine({ ...facts, outcome: 'failed', attempt, ...run.error }));
      throw new Error(run.error.code);
    }
    context.log(logLine({ ...facts, outcome: 'ok', attempt, result: run.value }));
  };
