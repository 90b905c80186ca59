import { randomUUID } from 'node:crypto';
import { callDataverse } from '../call-dataverse';
import { classify } from '../classify';
import { type CallContext, type DataverseConnection } from '../connection';
import { type NotDone } from '../reply';
import { type ChangeSet } from './change-set';
import { composeBatch } from './compose-batch';
import { type PartAnswers, parseBatchResponse } from './parse-batch-response';

/** What became of one change set; `answers` are in the order of its operations. */
export type ChangeSetOutcome = { readonly outcome: 'ok'; readonly answers: PartAnswers } | NotDone;

/**
 * Sends change sets in one `$batch` that goes on after an error, and says of each what became of it, in order. When the
 * answer is cut off, cannot be read, or does not count one part per change set and one answer per operation, all of them
 * are `ambiguous`: to be sent again only because every row has a deterministic key.
 */
export async function sendBatch(
  connection: DataverseConnection,
  context: CallContext,
  changeSets: readonly ChangeSet[],
): Promise<readonly ChangeSetOutcome[]> {
  const boundary = `batch_${randomUUID()}`;
  const reply = await callDataverse(connection, context, {
    method: 'POST',
    path: '$batch',
    headers: { 'content-type': `multipart/mixed; boundary=${boundary}`, prefer: 'odata.continue-on-error' },
    body: composeBatch(changeSets, boundary),
    deadlineMilliseconds: connection.deadlines.batchMilliseconds,
  });
  if (reply.outcome !== 'ok') return changeSets.map(() => outcomeOfAll(reply, changeSets.length));
  const parts = parseBatchResponse(reply.headers.get('content-type'), reply.body);
  if (parts?.length !== changeSets.length) {
    const reason = parts
      ? `${parts.length} parts for ${changeSets.length} change sets`
      : 'batch answer is not complete';
    return changeSets.map(() => ({ outcome: 'ambiguous', reason }));
  }
  return changeSets.map((operations, index) => outcomeOf(operations, parts[index] ?? []));
}

/** A conflict as the answer to the whole batch means that the server stopped at it: change sets before it may stand. */
function outcomeOfAll(reply: NotDone, count: number): NotDone {
  if (reply.outcome !== 'conflict' || count === 1) return reply;
  return { outcome: 'ambiguous', reason: `batch stopped: ${reply.code}` };
}

function outcomeOf(operations: ChangeSet, answers: PartAnswers): ChangeSetOutcome {
  const failure = answers.map(classify).find((reply) => reply.outcome !== 'ok');
  if (failure) return failure;
  if (answers.length === operations.length) return { outcome: 'ok', answers };
  return { outcome: 'ambiguous', reason: `${answers.length} answers for ${operations.length} operations` };
}
