import { ageByOwnDate } from './age-by-own-date';
import { type Aging, agingOf, type AgingRequest } from './aging-of';
import { type Receivable } from './open-item';
import { placeCreditsOldestFirst } from './place-credits-oldest-first';

/**
 * Ages receivables as of any day (AR-1, AR-3): the open amount of each item on that day, put into the bucket of its date by the definition's
 * basis. Items not yet written or already closed on the day are left out.
 */
export const ageReceivables = <Item extends Receivable>(request: AgingRequest<Item>): Aging<Item> =>
  request.definition.creditPlacement === 'oldest' ? agingOf(request, placeCreditsOldestFirst) : ageByOwnDate(request);
