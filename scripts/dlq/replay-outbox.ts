import { instant, utcDateOf } from '@o2c/core/kernel';

import { outboxRows } from '../../azure-functions/src/adapters/dataverse/rows/outbox-rows';
import { type ReplayOutcome, replayMessages } from '../../azure-functions/src/jobs/delivery/replay-messages';
import { type Session } from '../dataverse/connect';
import { CommandRefusal } from '../o2c/command';

/** Lets a parked or failed mail try once more, by the key of its outbox message; it is looked up first, for it may have left after all. */
export async function replayOutbox(
  { connection, context }: Session,
  key: string,
  at: string,
): Promise<ReplayOutcome | undefined> {
  const now = instant(at);
  const moment = { now, today: utcDateOf(now), correlationId: context.correlationId };
  const replayed = await replayMessages(outboxRows(connection, context))([key], moment);
  if (!replayed.ok) throw new CommandRefusal(`${replayed.error.code}: ${replayed.error.reason}`);
  return replayed.value.get(key);
}
