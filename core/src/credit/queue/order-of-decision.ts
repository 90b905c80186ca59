import { daysBetween } from '../../kernel';
import { type CreditSettings } from '../settings/credit-settings';
import { firstThatFit } from './first-that-fit';
import { MOST_EXACT, mostValueExact } from './most-value-exact';
import { mostValueGreedy, worth } from './most-value-greedy';
import { type DecisionOrder, type QueueCandidate, type QueueRoom } from './queue-candidate';

/**
 * In which order waiting orders are decided (M6): as they came, or so that those with most value get the room. Candidates come in order of
 * receipt. Whatever this says, `decideOrders` decides one after the other on the room that is left, so nothing is released beyond it; and
 * the value released is never less than first come, first served releases. Who has waited more than `fairnessDays` goes first, as they came.
 * Chosen exactly among up to `MOST_EXACT` orders that fit alone, beyond that by a greedy choice with its gap said.
 */
export function orderOfDecision(
  candidates: readonly QueueCandidate[],
  { asOf, room }: QueueRoom,
  { queue, fairnessDays }: Pick<CreditSettings, 'queue' | 'fairnessDays'>,
): DecisionOrder {
  if (queue === 'firstCome' || room === undefined) {
    const { fitting } = firstThatFit(candidates, room?.minor ?? Infinity);
    return { orderIds: idsOf(candidates), method: 'firstCome', value: worth(fitting), gap: 0 };
  }
  const isLong = ({ waitingSince }: QueueCandidate): boolean =>
    fairnessDays !== undefined && daysBetween(waitingSince, asOf) > fairnessDays;
  const long = candidates.filter(isLong);
  const others = candidates.filter((candidate) => !isLong(candidate));
  const { fitting, left } = firstThatFit(long, room.minor);
  const { chosen, method, gap } = choose(others, left);
  const rest = others.filter((candidate) => !chosen.includes(candidate));
  return { orderIds: idsOf([...long, ...chosen, ...rest]), method, value: worth(fitting) + worth(chosen), gap };
}

function choose(candidates: readonly QueueCandidate[], room: number) {
  const alone = candidates.filter(({ takes }) => takes.minor <= room);
  if (alone.length <= MOST_EXACT) return { chosen: mostValueExact(alone, room), method: 'exact', gap: 0 } as const;
  const { chosen, bound } = mostValueGreedy(alone, room);
  return { chosen, method: 'greedy', gap: bound - worth(chosen) } as const;
}

const idsOf = (candidates: readonly QueueCandidate[]): readonly string[] => candidates.map(({ orderId }) => orderId);
