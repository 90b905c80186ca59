import { refuse, ok, type Result } from '@o2c/core/kernel';
import { type OutgoingMail } from '../../jobs/delivery/mail-port';

/** The named property that carries our key: a string in the public set, as Graph writes extended properties. */
export const KEY_PROPERTY = 'String {00020329-0000-0000-C000-000000000046} Name o2cKey';

export interface MailUnwritable {
  readonly code: 'mail.broken-header' | 'mail.attachment-too-large';
  readonly part: string;
}

/** Graph takes an attachment below 3 MB with the message; a larger one would need an upload session. */
const LARGEST_ATTACHMENT = 3 * 1024 * 1024;

/**
 * The message resource of a mail. Its message id follows from the key. Refuses a line break or control character in what becomes a header
 * (ASVS 1.3.11, test 28) and an attachment of 3 MB or more.
 */
export function writeMessage(mail: OutgoingMail): Result<object, MailUnwritable> {
  const headers = {
    subject: mail.subject,
    address: mail.to.address,
    name: mail.to.name,
    key: mail.key,
    attachment: mail.attachment.name,
  };
  const broken = Object.entries(headers).find(([, text]) => CONTROL.test(text));
  if (broken) return refuse({ code: 'mail.broken-header', part: broken[0] });
  if (mail.attachment.bytes.length >= LARGEST_ATTACHMENT)
    return refuse({ code: 'mail.attachment-too-large', part: mail.attachment.name });
  return ok({
    subject: mail.subject,
    body: { contentType: 'html', content: mail.html },
    toRecipients: [{ emailAddress: mail.to }],
    internetMessageId: messageIdOf(mail),
    internetMessageHeaders: [{ name: 'x-o2c-key', value: mail.key }],
    singleValueExtendedProperties: [{ id: KEY_PROPERTY, value: mail.key }],
    attachments: [
      {
        '@odata.type': '#microsoft.graph.fileAttachment',
        name: mail.attachment.name,
        contentType: mail.attachment.contentType,
        contentBytes: mail.attachment.bytes.toString('base64'),
      },
    ],
  });
}

/** The same key gives the same id, so that even a doubled mail would be shown once by clients that look at it. */
const messageIdOf = ({ key, mailbox }: OutgoingMail): string => `<${key}@${mailbox.split('@')[1] ?? 'o2c'}>`;

/** Control characters and the line separators of Unicode. */
const CONTROL = /[\u0000-\u001f\u007f\u2028\u2029]/;
