import { MOST_OPERATIONS } from '../batch/compose-batch';
import { type PartOutcome } from '../batch/send-batch';

/** From a full batch down to one change set alone (spec/reliability.md 1.5: 900, then fewer on a timeout). */
const STEPS = [MOST_OPERATIONS, 450, 200, 1] as const;

/** 413: the body was too large, which fewer operations help. */
const TOO_LARGE = 413;

/**
 * How many operations the next batch may hold: a step down when the server had no time for this one, or refused it as a whole,
 * a step up when all of it went through.
 */
export function nextBatchSize(current: number, outcomes: readonly PartOutcome[]): number {
  const step = STEPS.findIndex((size) => size === current);
  if (outcomes.some(isTooMuch)) return STEPS[step + 1] ?? current;
  return outcomes.every(({ outcome }) => outcome === 'ok') ? (STEPS[step - 1] ?? current) : current;
}

const isTooMuch = (outcome: PartOutcome): boolean =>
  (outcome.outcome === 'ambiguous' && outcome.tooSlow === true) ||
  (outcome.outcome === 'rejected' && (outcome.whole === true || outcome.status === TOO_LARGE));
