import { type TakenMessage } from './mail-progress';
import { type KnownMail, type MailNotDone, type MailPort } from './mail-port';

/** The mail an earlier try left behind, or what kept us from knowing. */
export type FoundMail =
  | { readonly found: 'sent' | 'draft'; readonly mail: KnownMail }
  | { readonly found: 'nothing' }
  | { readonly found: 'unknown'; readonly reply: MailNotDone };

/**
 * Looks for the mail of a message that was tried before: by the draft's id, which no query lag hides, else by the key it carries. A sent one
 * wins; of several drafts one is kept, always the same, and the others are deleted (reliability.md 2.4).
 */
export async function findMail(port: MailPort, { message, letter }: TakenMessage): Promise<FoundMail> {
  const { mailbox } = letter;
  if (message.draftId !== undefined) {
    const known = await port.find(mailbox, message.draftId);
    if (known.outcome !== 'ok') return { found: 'unknown', reply: known };
    if (known.value) return { found: known.value.isDraft ? 'draft' : 'sent', mail: known.value };
  }
  const mails = await port.findByKey(mailbox, message.key);
  if (mails.outcome !== 'ok') return { found: 'unknown', reply: mails };
  const sent = mails.value.find(({ isDraft }) => !isDraft);
  const drafts = mails.value.filter(({ isDraft }) => isDraft).sort((one, other) => (one.id < other.id ? -1 : 1));
  const kept = sent ?? drafts[0];
  for (const draft of drafts.filter((one) => one !== kept)) {
    const deleted = await port.deleteDraft(mailbox, draft.id);
    // One that stays could be sent by a later relay that finds it first.
    if (deleted.outcome !== 'ok' && !isGone(deleted)) return { found: 'unknown', reply: deleted };
  }
  return kept ? { found: sent ? 'sent' : 'draft', mail: kept } : { found: 'nothing' };
}

const isGone = (reply: MailNotDone): boolean => reply.outcome === 'rejected' && reply.status === 404;
