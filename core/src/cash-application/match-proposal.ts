import { type Instant, type Money } from '../kernel';

/** One ranked way to apply an entry that waits for a person, with what speaks for it (CA-13). */
export interface MatchProposal {
  readonly id: string;
  readonly key: string;
  readonly bankEntryId: string;
  readonly legalEntityId: string;
  readonly customerId: string;
  /** From 1, best first. */
  readonly rank: number;
  /** What would be settled of the payment. */
  readonly amount: Money;
  readonly allocations: readonly ProposedAllocation[];
  /** In words, one a line. */
  readonly evidence: readonly string[];
  readonly status: 'open' | 'accepted' | 'rejected' | 'superseded';
  readonly recordedOn: Instant;
}

export interface ProposedAllocation {
  readonly itemId: string;
  readonly document: string;
  /** In minor units of the item's currency. */
  readonly amountMinor: number;
}
