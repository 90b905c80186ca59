import { tables, writeActionRequest } from '@o2c/core/dataverse';
import { instant, rowId } from '@o2c/core/kernel';

import { equal } from '../../azure-functions/src/adapters/dataverse/query/filter';
import { type Transaction } from '../../azure-functions/src/adapters/dataverse/transactions/transaction';
import { writeTransactions } from '../../azure-functions/src/adapters/dataverse/transactions/write-transactions';
import { type Queues } from '../../azure-functions/src/adapters/storage/queues';
import { type Session } from '../dataverse/connect';
import { readRows } from '../dataverse/read-rows';
import { type DeadContent, type DeadLetter, poisonOf } from './dead-letter';

/** What became of a replay: `unreadable` was left where it lies, `ended` needs none any more and was taken away. */
export type ReplayOutcome = 'replayed' | 'ended' | 'unreadable';

/**
 * Puts what a dead message asked for on its queue again and takes the message away. An action request that was given up waits
 * again first. Leaves a row that says who replayed what (an action request `dlq.replay`), once per message. Repeating it does
 * no harm: requests run once, and a lane that finds nothing to do does nothing.
 */
export async function replay(
  { session, queues }: { readonly session: Session; readonly queues: Queues },
  letter: DeadLetter,
  now: string,
): Promise<ReplayOutcome> {
  const { content } = letter;
  if (!content) return 'unreadable';
  const revived = content.kind === 'actionRequest' ? await revival(session, content.actionRequestId) : [];
  if (revived) {
    await record(session, { letter, content, updates: revived, now });
    await queues.send(letter.queue, messageOf(content, session.context.correlationId));
  }
  await queues.remove(poisonOf(letter.queue), letter.messageId);
  return revived ? 'replayed' : 'ended';
}

const messageOf = (content: DeadContent, correlationId: string): object =>
  content.kind === 'actionRequest'
    ? { actionRequestId: content.actionRequestId, correlationId }
    : {
        job: content.job,
        correlationId,
        ...(content.legalEntityId === undefined ? {} : { legalEntityId: content.legalEntityId }),
      };

/** How a request that failed is made to wait again; undefined when it ended otherwise or is gone. */
async function revival(session: Session, id: string): Promise<Transaction['updates'] | undefined> {
  const { entitySetName, primaryId, columns, choices } = tables.actionRequest;
  const { requested, accepted, failed } = choices.requestStatus;
  const where = equal(primaryId, { id });
  const [row] = await readRows(session, { from: entitySetName, select: [columns.requestStatus.name], where });
  const status = row?.[columns.requestStatus.name];
  if (status === requested || status === accepted) return [];
  if (!row || status !== failed) return undefined;
  const changes = { [columns.requestStatus.name]: requested, [columns.result.name]: null };
  return [{ entitySetName, id, etag: String(row['@odata.etag']), changes }];
}

async function record({ connection, context }: Session, { letter, content, updates, now }: Recorded): Promise<void> {
  const row = writeActionRequest({
    id: rowId('dlqreplay', letter.messageId),
    type: 'dlq.replay',
    targetTable: content.kind === 'actionRequest' ? tables.actionRequest.logicalName : tables.run.logicalName,
    targetId: content.kind === 'actionRequest' ? content.actionRequestId : letter.key.slice(0, 36),
    payload: JSON.stringify({ queue: letter.queue, message: letter.messageId, ...content }),
    status: 'done',
    recordedOn: instant(now),
  });
  const key = letter.messageId;
  const creates = [{ entitySetName: tables.actionRequest.entitySetName, row }];
  const outcome = (await writeTransactions(connection, context, [{ key, creates, updates }])).get(key);
  // A conflict: the row of an earlier try is there, or the request was touched; what is sent next is harmless then.
  if (outcome?.outcome !== 'written' && outcome?.outcome !== 'conflict')
    throw new Error(`The replay could not be recorded: ${JSON.stringify(outcome)}`);
}

interface Recorded {
  readonly letter: DeadLetter;
  readonly content: DeadContent;
  readonly updates: Transaction['updates'];
  readonly now: string;
}
