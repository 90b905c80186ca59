import { asksForApplication } from '@o2c/core/credit-limits';
import { type OrderDecision } from '@o2c/core/credit';
import { type SalesOrder } from '@o2c/core/ordering';
import { type Party, partyOf } from '../credit/party';

/** An application that was made before. */
export interface KnownApplication extends Party {
  /** The order it began with. */
  readonly orderId?: string;
  /** Nobody has decided it. */
  readonly isOpen: boolean;
}

type Verdict = Pick<OrderDecision, 'verdict'>;

/**
 * The orders with which customers apply for credit (CR-17): of each customer in a legal entity the first by receipt that is held for want of a limit
 * that was ever approved. None while an application is open, and none twice for one order, whatever was answered.
 */
export function firstApplicants(
  byReceipt: readonly SalesOrder[],
  decisions: ReadonlyMap<string, Verdict>,
  known: readonly KnownApplication[],
): ReadonlySet<string> {
  const applying = new Set(known.filter(({ isOpen }) => isOpen).map(partyOf));
  const asked = new Set(known.flatMap(({ orderId }) => orderId ?? []));
  const first = new Map<string, string>();
  for (const order of byReceipt) {
    const party = partyOf(order);
    const verdict = decisions.get(order.id)?.verdict;
    if (verdict?.outcome !== 'held' || !asksForApplication(verdict.reasons.map(({ cause }) => cause))) continue;
    if (!applying.has(party) && !first.has(party)) first.set(party, order.id);
  }
  return new Set([...first.values()].filter((id) => !asked.has(id)));
}
