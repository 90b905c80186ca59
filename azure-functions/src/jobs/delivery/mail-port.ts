/** The mailbox documents leave from. A mail is a draft first and sent then, so that a crash can double a draft but never a mail (reliability.md 2.4). */
export interface MailPort {
  readonly createDraft: (mail: OutgoingMail) => Promise<MailReply<KnownMail>>;
  /** The mail with this id, wherever it lies now; undefined when there is none. */
  readonly find: (mailbox: string, id: string) => Promise<MailReply<KnownMail | undefined>>;
  /** Every mail that carries the key, drafts and sent ones. */
  readonly findByKey: (mailbox: string, key: string) => Promise<MailReply<readonly KnownMail[]>>;
  readonly send: (mailbox: string, draftId: string) => Promise<MailReply<'accepted'>>;
  readonly deleteDraft: (mailbox: string, draftId: string) => Promise<MailReply<'deleted'>>;
  /** The ids of the mails sent last, newest first: what was accepted and does not stand here was dropped, or is still on its way. */
  readonly newestSent: (mailbox: string, count: number) => Promise<MailReply<readonly string[]>>;
  /** How many mails one mailbox may send in one slice of work; the rest waits for the next (30 a minute: reliability.md 2.4). */
  readonly mostPerSlice: number;
}

/** A mail as it is made. Subject, names and addresses are one line each; the body is HTML whose texts are escaped. */
export interface OutgoingMail {
  readonly mailbox: string;
  /** The outbox message's key: how a mail is found again. */
  readonly key: string;
  readonly to: { readonly address: string; readonly name: string };
  readonly subject: string;
  readonly html: string;
  readonly attachment: { readonly name: string; readonly contentType: string; readonly bytes: Buffer };
}

/** A mail that the mailbox knows. */
export interface KnownMail {
  /** Stays the same when the draft becomes a sent mail. */
  readonly id: string;
  readonly isDraft: boolean;
  /** RFC 5322 message id. */
  readonly messageId: string;
}

/** What became of a call (the classes of adapters/dataverse/reply.ts); `capped`: nothing more leaves this mailbox today. */
export type MailReply<T> = { readonly outcome: 'ok'; readonly value: T } | MailNotDone;

export type MailNotDone =
  | { readonly outcome: 'throttled'; readonly code: string; readonly retryAfterSeconds?: number }
  | { readonly outcome: 'capped'; readonly code: string }
  /** Surely not done, and not by trying again. */
  | { readonly outcome: 'rejected'; readonly status: number; readonly code: string; readonly message: string }
  /** Done or not: nobody knows until it is looked up. */
  | { readonly outcome: 'ambiguous'; readonly reason: string };
