import { type HoldFacts, type RecordLink } from './hold-facts';
import { type ProfileFacts } from './profile-facts';

/** What a panel is about: a customer, or a document with its customer; and what was read of it. */
export interface CreditSubject {
  readonly mode: 'account' | 'order' | 'invoice';
  readonly record: RecordLink;
  readonly customer: RecordLink | undefined;
  /** Of a document; absent: not known, or never evaluated. */
  readonly creditStatus: 'notEvaluated' | 'cleared' | 'held' | 'rejected' | undefined;
  /** The customer's terms, one per legal entity. */
  readonly profiles: readonly ProfileFacts[];
  /** Holds of the document, or open holds of the customer; newest first. */
  readonly holds: readonly HoldFacts[];
  /** Other open holds of the same customer: a release can take them along. */
  readonly others: readonly HoldFacts[];
  /** Of a document; empty for a customer. */
  readonly legalEntityId: string;
  /** Instant of the reading. */
  readonly readAt: string;
}
