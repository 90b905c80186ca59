import { type PartAnswers } from '../batch/parse-batch-response';
import { type PartOutcome } from '../batch/send-batch';
import { type ComposedFold } from './change-set-of';
import { etagsFor } from './new-etags';
import { type Transaction, type TransactionOutcome } from './transaction';

type OwnOutcome = readonly [key: string, outcome: TransactionOutcome];

/**
 * What a change set's outcome means for each transaction in it. Nothing of a failed one was written. A refusal belongs to the
 * transaction whose operation was refused, when the server says which; the others were decided on a state that never came,
 * so they are a `conflict`: to be decided again, one at a time.
 */
export function outcomesOfFold(
  members: readonly Transaction[],
  composed: Pick<ComposedFold, 'owners' | 'updatedRows'>,
  outcome: PartOutcome,
): readonly OwnOutcome[] {
  const all = (own: TransactionOutcome): readonly OwnOutcome[] => members.map(({ key }) => [key, own]);
  if (outcome.outcome === 'ok')
    return members.map((member) => [member.key, written(member, composed, outcome.answers)]);
  if (outcome.outcome === 'throttled' || outcome.outcome === 'ambiguous')
    return all({ outcome: 'unknown', reason: outcome.outcome === 'ambiguous' ? outcome.reason : outcome.code });
  const { code, message } = outcome;
  if (outcome.outcome === 'conflict') return all({ outcome: 'conflict', code, message });
  const guilty = members.length === 1 ? members : (composed.owners[outcome.operation ?? -1] ?? []);
  const [culprit] = guilty.length === 1 ? guilty : [];
  return members.map(({ key }): OwnOutcome => [
    key,
    key === culprit?.key ? { outcome: 'rejected', code, message } : { outcome: 'conflict', code: FOLD_FAILED, message },
  ]);
}

const written = (
  member: Transaction,
  composed: Pick<ComposedFold, 'owners' | 'updatedRows'>,
  answers: PartAnswers,
): TransactionOutcome => ({
  outcome: 'written',
  ...(member.returning === 'etags' ? { etags: etagsFor(member, composed, answers) } : {}),
});

/** Another transaction of the same change set was refused, or nobody knows which one. */
const FOLD_FAILED = 'transaction.fold-failed';
