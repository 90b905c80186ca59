import { randomUUID } from 'node:crypto';
import { type Mail } from '../store/message';
import { type MailStore } from '../store/mail-store';
import { badRequest, GraphError, notFound, unsupported } from './graph-error';
import { mailFilter } from './mail-filter';
import { readContent } from './read-content';
import { writeMail } from './write-mail';

export interface ApiRequest {
  readonly method: string;
  readonly origin: string;
  /** Below `/v1.0`. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Whether `Prefer: IdType="ImmutableId"` was sent. */
  readonly immutableIds: boolean;
  readonly body: unknown;
}

export interface ApiAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
  /** Instead of JSON: what a gateway would answer. */
  readonly html?: string;
  /** How a scripted fault ends the connection. */
  readonly broken?: 'at-once' | 'in-body' | 'never-answered';
}

export interface MailApi {
  readonly store: MailStore;
  readonly now: () => Date;
}

const MESSAGES = /^\/users\/([^/]+)\/(?:mailFolders\/(drafts|sentitems)\/)?messages(?:\/([^/]+?))?(\/send)?$/i;

/** Answers the mail subset of Graph v1.0; throws GraphError for what it refuses. */
export function answerMail(api: MailApi, request: ApiRequest): ApiAnswer {
  const parts = MESSAGES.exec(request.path);
  if (!parts) throw unsupported(`${request.method} ${request.path}`);
  const mailbox = decodeURIComponent(parts[1] ?? '').toLowerCase();
  const [, , folder, id, send] = parts;
  if (id === undefined) return answerCollection(api, request, { mailbox, folder });
  const mail = find(api.store, mailbox, decodeURIComponent(id));
  if (send !== undefined) return request.method === 'POST' ? sendMail(api, mail) : notAllowed();
  switch (request.method) {
    case 'GET':
      return { status: 200, body: writeMail(mail, request) };
    case 'PATCH':
      return { status: 200, body: writeMail(change(api, mail, request.body), request) };
    case 'DELETE':
      api.store.remove(mail);
      return { status: 204 };
    default:
      return notAllowed();
  }
}

function notAllowed(): never {
  throw new GraphError(405, 'MethodNotAllowed', 'The method is not allowed here.');
}

function answerCollection(
  api: MailApi,
  request: ApiRequest,
  place: { mailbox: string; folder: string | undefined },
): ApiAnswer {
  if (request.method === 'POST')
    return { status: 201, body: writeMail(draft(api, place.mailbox, request.body), request) };
  if (request.method !== 'GET') return notAllowed();
  const fits = mailFilter(request.query.get('$filter'));
  const top = Number(request.query.get('$top') ?? '10');
  if (!Number.isInteger(top) || top < 1 || top > 1000) throw badRequest('$top must be 1 to 1000.');
  const drafts = place.folder === undefined ? undefined : place.folder.toLowerCase() === 'drafts';
  const found = inOrder(request.query.get('$orderby'), api.store.all()).filter(
    (mail) => mail.mailbox === place.mailbox && (drafts === undefined || mail.isDraft === drafts) && fits(mail),
  );
  const skip = Number(request.query.get('$skip') ?? '0');
  if (!Number.isInteger(skip) || skip < 0) throw badRequest('$skip must be 0 or more.');
  const value = found.slice(skip, skip + top).map((mail) => writeMail(mail, request));
  return { status: 200, body: { value, ...nextLink(request, { end: skip + top, count: found.length }) } };
}

/** Where the next page is, as the whole address it must be. */
function nextLink({ origin, path, query }: ApiRequest, { end, count }: { end: number; count: number }): object {
  if (end >= count) return {};
  const next = new URLSearchParams(query);
  next.set('$skip', String(end));
  return { '@odata.nextLink': `${origin}/v1.0${path}?${next.toString()}` };
}

/** By default as they came; the one other order is the newest sent first. */
function inOrder(orderBy: string | null, mails: readonly Mail[]): readonly Mail[] {
  if (orderBy === null) return mails;
  if (orderBy !== 'sentDateTime desc') throw unsupported(`$orderby ${orderBy}`);
  const sentOn = ({ sentDateTime = '' }: Mail): string => sentDateTime;
  // Of equal times the later one comes first: it stands later in the list.
  return [...mails].reverse().sort((left, right) => sentOn(right).localeCompare(sentOn(left)));
}

function draft({ store, now }: MailApi, mailbox: string, body: unknown): Mail {
  const { internetMessageId, ...written } = readContent(body);
  const mail: Mail = {
    immutableId: `AAkIm${randomUUID().replaceAll('-', '')}`,
    id: freshId(),
    mailbox,
    isDraft: true,
    internetMessageId: internetMessageId ?? `<${randomUUID()}@o2c.local>`,
    createdDateTime: now().toISOString(),
    content: { ...EMPTY, ...written },
  };
  store.save(mail);
  return mail;
}

const EMPTY: Mail['content'] = {
  subject: '',
  body: { contentType: 'text', content: '' },
  toRecipients: [],
  ccRecipients: [],
  bccRecipients: [],
  internetMessageHeaders: [],
  singleValueExtendedProperties: [],
  attachments: [],
};

/** `internetMessageId` and content can be set only while the mail is a draft, as on the real Graph. */
function change({ store }: MailApi, mail: Mail, body: unknown): Mail {
  if (!mail.isDraft) throw badRequest('A sent message cannot be changed.');
  const { internetMessageId, ...written } = readContent(body);
  const changed = {
    ...mail,
    internetMessageId: internetMessageId ?? mail.internetMessageId,
    content: { ...mail.content, ...written },
  };
  store.save(changed);
  return changed;
}

/** Moves the mail to Sent Items, which changes its default id; its immutable id stays. */
function sendMail({ store, now }: MailApi, mail: Mail): ApiAnswer {
  if (!mail.isDraft) throw badRequest('The message was sent before.');
  if (mail.content.toRecipients.length === 0)
    throw new GraphError(400, 'ErrorInvalidRecipients', 'At least one recipient is needed.');
  store.change(mail, { id: freshId(), isDraft: false, sentDateTime: now().toISOString() });
  return { status: 202 };
}

const freshId = (): string => `AAMk${randomUUID().replaceAll('-', '')}`;

function find(store: MailStore, mailbox: string, id: string): Mail {
  const mail = store.byId(id);
  if (mail?.mailbox !== mailbox) throw notFound();
  return mail;
}
