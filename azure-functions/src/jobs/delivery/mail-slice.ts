import { type Moment } from '../moment';
import { type DeliveryPorts, type OutboxStep } from './delivery-ports';
import { type DraftEnd, draftMail } from './draft-mail';
import { inParallel } from './in-parallel';
import { later } from './later';
import { type KnownMail } from './mail-port';
import { endOf, type MailEnd, type TakenMessage, unconfirmed } from './mail-progress';

export interface EndedMessage {
  readonly taken: TakenMessage;
  readonly end: MailEnd;
}

/** Documents in the making at once: each is some 100 KB while it is drawn. Calls to Graph wait behind the mailbox's gate. */
const AT_ONCE = 8;
/** Longer than any slice of work; whoever still holds a message then has crashed. */
export const LEASE_SECONDS = 1_800;

/**
 * Mails a slice of taken messages: drafts, their ids kept in the outbox over the ETag of our claim, then sends. Only a relay that still holds
 * the claim gets past the keeping, so two at once never both send (reliability.md 2.4).
 */
export async function mailSlice(
  ports: DeliveryPorts,
  slice: readonly TakenMessage[],
  moment: Moment,
): Promise<readonly EndedMessage[]> {
  const drafts = await inParallel(slice, AT_ONCE, async (taken) => ({
    taken,
    end: await safely(ports, taken, moment),
  }));
  const kept = await keepDrafts(ports, drafts, moment);
  const sends = await inParallel(kept, AT_ONCE, (drafted) => sendDraft(ports, drafted, moment));
  const confirmed = await confirmedIds(ports, sends);
  const ended = [
    ...drafts.flatMap(({ taken, end }) => (end.end === 'drafted' ? [] : [{ taken, end }])),
    ...sends.map(({ taken, mail, end }) => ({
      taken,
      end: end ?? (confirmed.has(mail.id) ? ({ end: 'sent', mail } as const) : unconfirmed(moment.now)),
    })),
  ];
  await inParallel(ended, AT_ONCE, (one) => removeDraft(ports, one));
  return ended;
}

/** A message that failed for good leaves no draft behind that a person could send by mistake. */
async function removeDraft({ mail }: DeliveryPorts, { taken, end }: EndedMessage): Promise<void> {
  if (end.end === 'failed' && end.draft) await mail.deleteDraft(taken.letter.mailbox, end.draft.id);
}

/** One document that cannot be drawn must not stop the others: it fails by itself, and is parked after some tries (F12, F14). */
async function safely(ports: DeliveryPorts, taken: TakenMessage, { now }: Moment): Promise<DraftEnd> {
  try {
    return await draftMail(ports, taken, now);
  } catch (error) {
    const message = error instanceof Error ? error.message : 'unknown';
    return endOf({ outcome: 'rejected', status: 0, code: 'delivery.poison', message }, taken, now);
  }
}

interface Drafted {
  readonly taken: TakenMessage;
  readonly mail: KnownMail;
}

interface Sending extends Drafted {
  /** Undefined: Graph accepted it. */
  readonly end?: MailEnd;
}

/** Keeps the drafts' ids. Who loses the row here has lost the claim, and leaves the draft to the relay that has it. */
async function keepDrafts(
  ports: DeliveryPorts,
  drafts: readonly { readonly taken: TakenMessage; readonly end: DraftEnd }[],
  moment: Moment,
): Promise<readonly Sending[]> {
  const drafted = drafts.flatMap(({ taken, end }) => (end.end === 'drafted' ? [{ taken, mail: end.mail }] : []));
  const fresh = drafted.filter(({ taken, mail }) => taken.message.draftId !== mail.id);
  const etags = fresh.length === 0 ? new Map() : await ports.outbox.advance(fresh.map((one) => keepStep(one, moment)));
  return drafted.map(({ taken, mail }): Sending => {
    if (taken.message.draftId === mail.id) return { taken, mail };
    const etag: unknown = etags.get(taken.message.id);
    const message = { ...taken.message, draftId: mail.id };
    return typeof etag === 'string'
      ? { taken: { ...taken, etag, message }, mail }
      : { taken, mail, end: { end: 'taken-over' } };
  });
}

const keepStep = ({ taken, mail }: Drafted, { now, correlationId }: Moment): OutboxStep => ({
  id: taken.message.id,
  etag: taken.etag,
  claimedBy: correlationId,
  leaseUntil: later(now, LEASE_SECONDS),
  attempts: taken.attempts,
  draft: { id: mail.id, messageId: mail.messageId },
});

async function sendDraft({ mail: port }: DeliveryPorts, drafted: Sending, { now }: Moment): Promise<Sending> {
  if (drafted.end) return drafted;
  const reply = await port.send(drafted.taken.letter.mailbox, drafted.mail.id);
  if (reply.outcome === 'ok') return drafted;
  const end = endOf(reply, drafted.taken, now);
  return { ...drafted, end: end.end === 'failed' ? { ...end, draft: drafted.mail } : end };
}

/** A mail counts as sent when it stands among the sent ones: an accepted send may still be dropped (F17). */
async function confirmedIds({ mail: port }: DeliveryPorts, sends: readonly Sending[]): Promise<ReadonlySet<string>> {
  const accepted = sends.filter(({ end }) => end === undefined);
  const mailboxes = [...new Set(accepted.map(({ taken }) => taken.letter.mailbox))];
  const lists = await inParallel(mailboxes, AT_ONCE, async (mailbox) => {
    const count = accepted.filter(({ taken }) => taken.letter.mailbox === mailbox).length;
    // Some more, for what people send from the same mailbox meanwhile.
    const reply = await port.newestSent(mailbox, count + 50);
    return reply.outcome === 'ok' ? reply.value : [];
  });
  return new Set(lists.flat());
}
