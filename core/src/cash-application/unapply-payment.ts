import { type Instant, type IsoDate, negate, ok, refuse, type Result } from '../kernel';
import {
  type LedgerEntry,
  type NoAccount,
  type PostingAccounts,
  postSettlement,
  type ReversalRefusal,
  reverseSettlement,
  type Settlement,
  type SettledItems,
} from '../receivables';
import { afterSettlements, type ItemState } from './item-state';

/** Settlements of a payment that are to be undone. */
export interface UnapplyFacts {
  readonly payment: ItemState;
  /** The settlements of the payment's item, reversals among them. */
  readonly settlements: readonly Settlement[];
  /** Every other item of these settlements. */
  readonly items: ReadonlyMap<string, ItemState>;
  readonly effectiveOn: IsoDate;
  readonly recordedOn: Instant;
  readonly operationId: string;
  readonly accounts: PostingAccounts;
}

/** The payment as if it had never been applied, from a day on. */
export interface Unapplication {
  readonly settlements: readonly Settlement[];
  readonly entries: readonly LedgerEntry[];
  readonly payment: ItemState;
  readonly touched: ReadonlyMap<string, ItemState>;
}

export type UnapplyRefusal =
  ReversalRefusal | NoAccount | { readonly code: 'cash.item-unknown'; readonly itemId: string };

/**
 * Takes a payment off everything it was applied to (CA-15): each settlement that still stands is reversed by a new one, so that all items
 * stand again as before, to the cent and in both currencies, and their postings are turned line by line. Of a payment that was never applied there
 * is nothing to undo.
 */
export function unapplyPayment(facts: UnapplyFacts): Result<Unapplication, UnapplyRefusal> {
  const reversed = new Set(facts.settlements.flatMap(({ reversesId }) => reversesId ?? []));
  const standing = facts.settlements.filter(({ id, reversesId }) => reversesId === undefined && !reversed.has(id));
  let { payment } = facts;
  const touched = new Map<string, ItemState>();
  const settlements: Settlement[] = [];
  const entries: LedgerEntry[] = [];
  for (const settlement of standing) {
    const otherId = settlement.debitItemId === payment.item.id ? settlement.creditItemId : settlement.debitItemId;
    const other = touched.get(otherId) ?? facts.items.get(otherId);
    if (!other) return refuse({ code: 'cash.item-unknown', itemId: otherId });
    const effectiveOn = facts.effectiveOn > settlement.effectiveOn ? facts.effectiveOn : settlement.effectiveOn;
    const reversal = reverseSettlement({ settlement, effectiveOn, recordedOn: facts.recordedOn });
    if (!reversal.ok) return reversal;
    const posted = postSettlement(sidesOf(reversal.value, payment, other), facts.accounts);
    if (!posted.ok) return posted;
    settlements.push(reversal.value);
    entries.push(...posted.value);
    touched.set(otherId, afterSettlements(other, [reversal.value]));
    payment = afterSettlements(payment, [reversal.value]);
  }
  return ok({ settlements, entries, payment, touched });
}

function sidesOf(settlement: Settlement, payment: ItemState, other: ItemState): SettledItems {
  const paymentPays = settlement.creditItemId === payment.item.id;
  return {
    settlement,
    debit: paymentPays ? other.item : payment.item,
    credit: paymentPays ? payment.item : other.item,
  };
}

/** Whether an entry can be the return of a payment: the same money out again, not before it came in. */
export const isReturnOf = (
  entry: { readonly amount: { readonly minor: number; readonly currency: string }; readonly bookedOn: IsoDate },
  payment: { readonly amount: ItemState['item']['amount']; readonly receivedOn: IsoDate },
): boolean =>
  entry.amount.currency === payment.amount.currency &&
  entry.amount.minor === negate(payment.amount).minor &&
  entry.bookedOn >= payment.receivedOn;
