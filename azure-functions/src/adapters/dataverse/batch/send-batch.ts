import { randomUUID } from 'node:crypto';
import { callDataverse } from '../call-dataverse';
import { classify } from '../classify';
import { type CallContext, type DataverseConnection } from '../connection';
import { type NotDone } from '../reply';
import { type BatchPart, operationsOf } from './change-set';
import { composeBatch } from './compose-batch';
import { type PartAnswers, parseBatchResponse } from './parse-batch-response';

/** What became of one part; `answers` are in the order of its operations. */
export type PartOutcome = { readonly outcome: 'ok'; readonly answers: PartAnswers } | PartFailure;

export type PartFailure = NotDone & {
  /** Which operation of the change set failed, from 0, when the server says. */
  readonly operation?: number;
  /** The answer was to the batch as a whole: of its parts none was looked at, or nobody knows. */
  readonly whole?: true;
};

/**
 * Sends change sets and reads in one `$batch` that goes on after an error, and says of each what became of it, in order.
 * When the answer is cut off, cannot be read, or does not count one part per part and one answer per operation, all of them
 * are `ambiguous`: to be sent again only because every row has a deterministic key.
 */
export async function sendBatch(
  connection: DataverseConnection,
  context: CallContext,
  parts: readonly BatchPart[],
): Promise<readonly PartOutcome[]> {
  const boundary = `batch_${randomUUID()}`;
  const reply = await callDataverse(connection, context, {
    method: 'POST',
    path: '$batch',
    headers: { 'content-type': `multipart/mixed; boundary=${boundary}`, prefer: 'odata.continue-on-error' },
    body: composeBatch(parts, boundary),
    deadlineMilliseconds: connection.deadlines.batchMilliseconds,
  });
  if (reply.outcome !== 'ok') return parts.map(() => ({ ...outcomeOfAll(reply, parts.length), whole: true }));
  const answered = parseBatchResponse(reply.headers.get('content-type'), reply.body);
  if (answered?.length !== parts.length) {
    const reason = answered ? `${answered.length} parts for ${parts.length}` : 'batch answer is not complete';
    return parts.map(() => ({ outcome: 'ambiguous', reason, whole: true }));
  }
  let before = 0;
  return parts.map((part, index) => {
    const outcome = outcomeOf(part, answered[index] ?? [], before);
    before += operationsOf(part);
    return outcome;
  });
}

/** A conflict as the answer to the whole batch means that the server stopped at it: change sets before it may stand. */
function outcomeOfAll(reply: NotDone, count: number): NotDone {
  if (reply.outcome !== 'conflict' || count === 1) return reply;
  return { outcome: 'ambiguous', reason: `batch stopped: ${reply.code}` };
}

function outcomeOf(part: BatchPart, answers: PartAnswers, before: number): PartOutcome {
  for (const answer of answers) {
    const reply = classify(answer);
    if (reply.outcome !== 'ok') return { ...reply, ...failedAt(part, (answer.contentId ?? Number.NaN) - before - 1) };
  }
  const count = operationsOf(part);
  if (answers.length === count) return { outcome: 'ok', answers };
  return { outcome: 'ambiguous', reason: `${answers.length} answers for ${count} operations` };
}

const failedAt = (part: BatchPart, operation: number): { readonly operation?: number } =>
  operation >= 0 && operation < operationsOf(part) ? { operation } : {};
