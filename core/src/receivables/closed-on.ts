import { type IsoDate } from '../kernel';
import { type Receivable } from './open-item';
import { openPositionOn } from './open-position';
import { type AppliedAmounts } from './settlement';

/**
 * The day from which nothing is open of an item any more, undefined while something is or will be. An item closed, reopened by a reversal
 * and closed again was closed on the last of these days. It narrows what a reader fetches; what is true is the fold.
 */
export function closedOn(item: Receivable, settlements: readonly AppliedAmounts[]): IsoDate | undefined {
  const own = settlements.filter(
    ({ debitItemId, creditItemId }) => debitItemId === item.id || creditItemId === item.id,
  );
  const later = own.map((settlement) => settlement.effectiveOn).filter((day) => day > item.documentDate);
  const days = [...new Set([item.documentDate, ...later])].sort();
  let closed: IsoDate | undefined;
  for (const day of days) {
    const open = openPositionOn(item, own, day).open.minor !== 0;
    closed = open ? undefined : (closed ?? day);
  }
  return closed;
}
