import { type Attachment, type ExtendedProperty, type MailContent, type Recipient } from '../store/message';
import { badRequest, unsupported } from './graph-error';

/** What a caller may write into a mail. */
export interface WrittenMail extends Partial<MailContent> {
  readonly internetMessageId?: string;
}

const READ: Readonly<Record<string, (value: unknown) => object>> = {
  subject: (value) => ({ subject: text(value, 'subject') }),
  body: (value) => ({ body: body(value) }),
  toRecipients: (value) => ({ toRecipients: list(value, 'toRecipients').map(recipient) }),
  ccRecipients: (value) => ({ ccRecipients: list(value, 'ccRecipients').map(recipient) }),
  bccRecipients: (value) => ({ bccRecipients: list(value, 'bccRecipients').map(recipient) }),
  internetMessageId: (value) => ({ internetMessageId: messageId(value) }),
  internetMessageHeaders: (value) => ({ internetMessageHeaders: list(value, 'internetMessageHeaders').map(header) }),
  singleValueExtendedProperties: (value) => ({
    singleValueExtendedProperties: list(value, 'singleValueExtendedProperties').map(extendedProperty),
  }),
  attachments: (value) => ({ attachments: list(value, 'attachments').map(attachment) }),
};

/** Reads a message resource from a request body; a property that we would have to drop is refused by name. */
export function readContent(value: unknown): WrittenMail {
  if (typeof value !== 'object' || value === null) throw badRequest('A message is a JSON object.');
  const parts = Object.entries(value)
    .filter(([name]) => !name.startsWith('@odata.'))
    .map(([name, part]) => {
      const read = READ[name];
      if (!read) throw unsupported(`Message property ${name}`);
      return read(part);
    });
  return Object.assign({}, ...parts) as WrittenMail;
}

/** Exchange takes attachments of up to 3 MB in one request; larger ones need an upload session. */
const LARGEST_ATTACHMENT = 3 * 1024 * 1024;

function attachment(value: unknown): Attachment {
  const contentBytes = text(at(value, 'contentBytes'), 'contentBytes');
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(contentBytes)) throw badRequest('contentBytes must be base64.');
  if ((contentBytes.length * 3) / 4 > LARGEST_ATTACHMENT) throw unsupported('An attachment over 3 MB (upload session)');
  return {
    name: text(at(value, 'name'), 'name'),
    contentType: text(at(value, 'contentType'), 'contentType'),
    contentBytes,
  };
}

/** Graph takes custom headers only (`x-...`): standard ones would forge the envelope. */
function header(value: unknown): { name: string; value: string } {
  const name = text(at(value, 'name'), 'name');
  const content = text(at(value, 'value'), 'value');
  if (!/^x-[\w-]+$/i.test(name) || /[\r\n]/.test(content))
    throw badRequest(`The internet message header name '${name}' should start with 'x-'.`);
  return { name, value: content };
}

function recipient(value: unknown): Recipient {
  const email = at(value, 'emailAddress');
  const address = text(at(email, 'address'), 'address');
  if (!/^[^\s@<>]+@[^\s@<>]+$/.test(address)) throw badRequest('At least one recipient is not valid.');
  const name = at(email, 'name');
  return { emailAddress: { address, ...(typeof name === 'string' ? { name } : {}) } };
}

const extendedProperty = (value: unknown): ExtendedProperty => ({
  id: text(at(value, 'id'), 'id'),
  value: text(at(value, 'value'), 'value'),
});

function body(value: unknown): MailContent['body'] {
  const contentType = text(at(value, 'contentType'), 'contentType').toLowerCase();
  if (contentType !== 'text' && contentType !== 'html') throw badRequest('contentType must be text or html.');
  return { contentType, content: text(at(value, 'content'), 'content') };
}

function messageId(value: unknown): string {
  const id = text(value, 'internetMessageId');
  if (!/^<[^<>\s]+@[^<>\s]+>$/.test(id)) throw badRequest('internetMessageId must look like <id@host>.');
  return id;
}

const at = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

function text(value: unknown, name: string): string {
  if (typeof value !== 'string') throw badRequest(`${name} must be a text.`);
  return value;
}

function list(value: unknown, name: string): readonly unknown[] {
  if (!Array.isArray(value)) throw badRequest(`${name} must be a list.`);
  return value;
}
