import { isCleared } from './is-cleared';
import { noLaterTerms, type RanksOfTerms } from './no-later-terms';
import { orderContentHash } from './order-content-hash';
import { orderLineNet, orderTotals } from './order-totals';
import { type SalesOrder } from './sales-order';

/**
 * What a change leaves of a clearance (VA-5): a cleared order of which only less is asked stays cleared, for its new content; anything else is to
 * be evaluated again. Less is: the same lines to the same party on terms of no higher rank, none of them for more, none at another tax, no line new.
 */
export function clearanceAfter(
  before: SalesOrder,
  after: SalesOrder,
  ranksOf?: RanksOfTerms,
): Pick<SalesOrder, 'creditStatus'> & Partial<Pick<SalesOrder, 'creditClearedHash'>> {
  return isCleared(before) && asksForNoMore(before, after) && noLaterTerms(before, after, ranksOf)
    ? { creditStatus: 'cleared', creditClearedHash: orderContentHash(after) }
    : { creditStatus: 'notEvaluated' };
}

function asksForNoMore(before: SalesOrder, after: SalesOrder): boolean {
  const sameParty =
    before.customerId === after.customerId &&
    before.legalEntityId === after.legalEntityId &&
    before.currency === after.currency;
  const [was, is] = [orderTotals(before), orderTotals(after)];
  if (!sameParty || !was.ok || !is.ok || is.value.gross.minor > was.value.gross.minor) return false;
  return after.lines.every((line) => {
    const old = before.lines.find(({ id }) => id === line.id);
    return (
      old?.productId === line.productId &&
      old.taxCategory === line.taxCategory &&
      old.taxRate === line.taxRate &&
      orderLineNet(line, after.currency).minor <= orderLineNet(old, before.currency).minor
    );
  });
}
