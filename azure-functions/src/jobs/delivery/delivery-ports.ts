import { type StoredOutboxMessage } from '@o2c/core/dataverse';
import { type Instant, type Result } from '@o2c/core/kernel';
import { type Transaction, type TransactionOutcome } from '../../adapters/dataverse/transactions/transaction';
import { type BillingDocument } from '../../formats/pdf/billing-document';
import { type Reading } from '../reading';
import { type Delivery, type DeliverySettings } from './delivery-facts';
import { type MailPort } from './mail-port';

/** What the relay needs of the world. */
export interface DeliveryPorts {
  readonly outbox: Outbox;
  readonly mail: MailPort;
  readonly render: (document: BillingDocument) => Promise<Result<Buffer, { readonly code: string }>>;
}

/** The outbox as rows. */
export interface Outbox {
  readonly settings: () => Reading<DeliverySettings>;
  /** Messages that are due: pending, or left behind by a relay whose lease has run out; oldest first, fairly over the legal entities. */
  readonly due: (settings: DeliverySettings, now: Instant, most: number) => Reading<DueMessages>;
  readonly documents: (messages: readonly StoredOutboxMessage[]) => Reading<readonly Delivery[]>;
  /** Writes a step on messages over what was read of each, and gives the new ETags of those that were ours to write. */
  readonly advance: (steps: readonly OutboxStep[]) => Promise<ReadonlyMap<string, string>>;
  /** The messages with these keys, in whatever state. */
  readonly byKeys: (keys: readonly string[]) => Reading<readonly StoredOutboxMessage[]>;
  readonly write: (transactions: readonly Transaction[]) => Promise<ReadonlyMap<string, TransactionOutcome>>;
}

export interface DueMessages {
  readonly messages: readonly StoredOutboxMessage[];
  /** Rows that break their own table's rules: parked, so that they stop no other (F12). */
  readonly unreadable: readonly UnreadableMessage[];
}

export interface UnreadableMessage {
  readonly id: string;
  readonly etag: string;
  readonly defects: string;
}

/** Takes a message for this run, or keeps the draft that was made for it. */
export interface OutboxStep {
  readonly id: string;
  readonly etag: string;
  /** Says whose step it is, when the answer was lost and the row is read again. */
  readonly claimedBy: string;
  readonly leaseUntil: Instant;
  readonly attempts: number;
  readonly draft?: { readonly id: string; readonly messageId: string };
}
