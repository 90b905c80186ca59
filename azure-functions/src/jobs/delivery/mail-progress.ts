import { type StoredOutboxMessage } from '@o2c/core/dataverse';
import { type Instant } from '@o2c/core/kernel';
import { type DocumentFacts } from './delivery-facts';
import { type KnownMail, type MailNotDone } from './mail-port';
import { later, nextDay } from './later';
import { type Letter } from './plan-delivery';

/** A message this run has taken, and the letter it stands for. */
export interface TakenMessage {
  readonly message: StoredOutboxMessage;
  /** Tries of which nobody knows the end, or that were refused; this one counted. */
  readonly attempts: number;
  /** Of the last step this run wrote. */
  readonly etag: string;
  readonly facts: DocumentFacts;
  readonly letter: Letter;
}

/** How a taken message ends in this run. */
export type MailEnd =
  | { readonly end: 'sent'; readonly mail: KnownMail }
  /** It waits: `counted` when the try may have had an effect or was refused, so that it must be looked up next time. */
  | { readonly end: 'later'; readonly reason: string; readonly dueOn: Instant; readonly counted: boolean }
  | { readonly end: 'failed'; readonly code: string; readonly detail: string; readonly draft?: KnownMail }
  /** Another relay took it meanwhile: nothing is written. */
  | { readonly end: 'taken-over' };

/** A query may not see what was done before so many seconds have passed (reliability.md 2.4). */
const QUERY_LAG_SECONDS = 60;
/** Refusals and unknown ends before a person must look. */
export const MOST_ATTEMPTS = 5;

/** What a call that was not done means for its message. */
export function endOf(reply: MailNotDone, { attempts }: TakenMessage, now: Instant): MailEnd {
  switch (reply.outcome) {
    case 'capped':
      return { end: 'later', reason: reply.code, dueOn: nextDay(now), counted: false };
    case 'throttled':
      return { end: 'later', reason: reply.code, dueOn: later(now, reply.retryAfterSeconds ?? 60), counted: false };
    case 'ambiguous':
      return { end: 'later', reason: reply.reason, dueOn: later(now, QUERY_LAG_SECONDS), counted: true };
    case 'rejected': {
      const reason = `${reply.status} ${reply.code} ${reply.message}`.trim();
      if (attempts >= MOST_ATTEMPTS) return { end: 'failed', code: 'delivery.rejected', detail: reason };
      return { end: 'later', reason, dueOn: later(now, 60 * 2 ** attempts), counted: true };
    }
  }
}

/** It was accepted and does not stand among the sent mails yet: looked up once the query can see it. */
export const unconfirmed = (now: Instant): MailEnd => ({
  end: 'later',
  reason: 'accepted, not seen among the sent mails',
  dueOn: later(now, QUERY_LAG_SECONDS),
  counted: true,
});

/** An earlier try may have left a draft or even a mail: it must be looked for before anything is made. */
export const wasTried = ({ attempts, draftId }: Pick<StoredOutboxMessage, 'attempts' | 'draftId'>): boolean =>
  attempts > 0 || draftId !== undefined;
