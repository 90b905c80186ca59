import { type StorageQueueHandler } from '@azure/functions';
import { type Result } from '@o2c/core/kernel';
import { z } from 'zod';
import { logLine } from '../adapters/http/log-line';
import { type GiveUp } from '../jobs/action-requests/give-up';
import { runActionRequest, type RunPorts } from '../jobs/action-requests/run-action-request';

export interface ActionRequestPorts {
  readonly portsFor: (correlationId: string) => RunPorts;
  readonly giveUpFor: (correlationId: string) => GiveUp;
}

interface Bug {
  readonly code: 'internal.error';
  readonly reason: string;
}

const message = z.object({ actionRequestId: z.guid(), correlationId: z.string().max(64) });

/** After so many deliveries the host moves a message to the poison queue (host.json). */
const LAST_DELIVERY = 5;

/**
 * Queue `o2c-action-requests`: runs one action request. Throws when it could not be brought to an end, so that the message
 * comes back and, after five times, goes to the poison queue. At the last time the request is concluded as failed, unless it
 * was Dataverse that was away: a defect of ours must not keep its user waiting, nor come back with every sweep.
 */
export const runActionRequestHandler =
  ({ portsFor, giveUpFor }: ActionRequestPorts): StorageQueueHandler =>
  async (entry, context) => {
    const { actionRequestId, correlationId } = message.parse(entry);
    const run = await runActionRequest(portsFor(correlationId), actionRequestId).catch(bugOf);
    const facts = { function: context.functionName, correlationId, actionRequestId };
    const attempt = Number(context.triggerMetadata?.dequeueCount ?? 1);
    if (run.ok) {
      context.log(logLine({ ...facts, outcome: 'ok', attempt, result: run.value }));
      return;
    }
    context.error(logLine({ ...facts, outcome: 'failed', attempt, ...run.error }));
    if (attempt >= LAST_DELIVERY && run.error.code !== 'dataverse.unavailable') {
      const told = await giveUpFor(correlationId)(actionRequestId, 'action.failed');
      context.error(logLine({ ...facts, outcome: 'failed', attempt, result: told.ok ? told.value : told.error.code }));
    }
    throw new Error(run.error.code);
  };

/** What was thrown is a bug; its text goes to the log, never to the user. */
const bugOf = (error: unknown): Result<never, Bug> => ({
  ok: false,
  error: { code: 'internal.error', reason: error instanceof Error ? (error.stack ?? error.message) : 'no error' },
});
