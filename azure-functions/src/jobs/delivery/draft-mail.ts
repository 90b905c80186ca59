import { type Instant } from '@o2c/core/kernel';
import { type DeliveryPorts } from './delivery-ports';
import { documentMail } from './document-mail';
import { findMail } from './find-mail';
import { type KnownMail } from './mail-port';
import { endOf, type MailEnd, MOST_ATTEMPTS, type TakenMessage, wasTried } from './mail-progress';

export type DraftEnd = { readonly end: 'drafted'; readonly mail: KnownMail } | MailEnd;

/** The draft of a message: what an earlier try left behind, else a new one. A message that was never tried costs no query. */
export async function draftMail(
  { mail, render }: Pick<DeliveryPorts, 'mail' | 'render'>,
  taken: TakenMessage,
  now: Instant,
): Promise<DraftEnd> {
  const { message } = taken;
  const before = wasTried(message) ? await findMail(mail, taken) : NOTHING;
  if (before.found === 'unknown') return endOf(before.reply, taken, now);
  if (before.found === 'sent') return { end: 'sent', mail: before.mail };
  if (taken.attempts > MOST_ATTEMPTS)
    return {
      end: 'failed',
      code: 'delivery.too-many-attempts',
      detail: message.failure ?? '',
      ...(before.found === 'draft' ? { draft: before.mail } : {}),
    };
  if (before.found === 'draft') return { end: 'drafted', mail: before.mail };
  const pdf = await render(taken.letter.document);
  if (!pdf.ok) return { end: 'failed', code: pdf.error.code, detail: JSON.stringify(pdf.error) };
  const reply = await mail.createDraft(outgoing(taken, pdf.value));
  return reply.outcome === 'ok' ? { end: 'drafted', mail: reply.value } : endOf(reply, taken, now);
}

const NOTHING = { found: 'nothing' } as const;

function outgoing({ message, letter }: TakenMessage, bytes: Buffer) {
  const { subject, html, fileName } = documentMail(letter.document);
  return {
    mailbox: letter.mailbox,
    key: message.key,
    to: { address: letter.address, name: letter.document.buyer.name },
    subject,
    html,
    attachment: { name: fileName, contentType: 'application/pdf', bytes },
  };
}
