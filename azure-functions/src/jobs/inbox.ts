import { type Reading } from './reading';

/** Incoming messages that were taken in: one row per message, by key. */
export interface Inbox {
  /** `new` when the message was not known before; of two at once, one only. */
  readonly note: (message: IncomingMessage) => Reading<'new' | 'known'>;
}

export interface IncomingMessage {
  /** An alternate key (lower-case hex, at most 100 characters). */
  readonly key: string;
  readonly source: string;
  readonly correlationId: string;
}
