import { isReturnOf } from '@o2c/core/cash-application';
import { type BankEntryRow, type PaymentRow } from '@o2c/core/dataverse';
import { type MatchingFacts, referencesOf } from './matching-facts';
import { type WaitingEntry } from './matching-ports';

/** The payment an outgoing entry takes back, with the entry that brought it. */
export interface Original {
  readonly payment: PaymentRow;
  readonly entry: BankEntryRow;
}

export type Found =
  | { readonly kind: 'one'; readonly original: Original }
  /** It came in, and is not a payment yet: the next run will know. */
  | { readonly kind: 'not-yet' }
  | { readonly kind: 'none' }
  | { readonly kind: 'several' };

/** Finds what an outgoing entry takes back: the same amount in, under one of its references, in the same company, not returned yet (CA-15). */
export function originalOf(
  waiting: WaitingEntry,
  { evidence }: Pick<MatchingFacts, 'evidence'>,
  payments: ReadonlyMap<string, PaymentRow>,
): Found {
  const references = new Set(referencesOf(waiting));
  const { amount, legalEntityId, id } = waiting.entry;
  const candidates = evidence.originals.filter(
    (entry) =>
      entry.id !== id &&
      entry.legalEntityId === legalEntityId &&
      entry.amount.currency === amount.currency &&
      entry.amount.minor === -amount.minor &&
      referencesOf({ entry, bankAccountId: '' }).some((reference) => references.has(reference)),
  );
  if (candidates.some(({ status }) => status === 'new')) return { kind: 'not-yet' };
  const originals = candidates.flatMap((entry): readonly Original[] => {
    const payment = payments.get(entry.paymentId ?? '');
    return payment && payment.status !== 'returned' && isReturnOf(waiting.entry, payment) ? [{ payment, entry }] : [];
  });
  const [original, second] = originals;
  if (second) return { kind: 'several' };
  return original ? { kind: 'one', original } : { kind: 'none' };
}
