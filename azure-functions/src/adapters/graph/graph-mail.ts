import { z } from 'zod';
import { type KnownMail, type MailPort, type MailReply } from '../../jobs/delivery/mail-port';
import { callGraph } from './call-graph';
import { type GraphConnection } from './connection';
import { type MailboxGate, mailboxGate } from './mailbox-gate';
import { KEY_PROPERTY, writeMessage } from './write-message';

/** Mail through Graph, every call behind the gate of its mailbox; nothing here throws for what the network or Graph does. */
export function graphMail(connection: GraphConnection): MailPort {
  const gateOf = gates(connection);
  return {
    mostPerSlice: connection.limits.sendsPerMinute * connection.limits.sliceMinutes,
    createDraft: (mail) => {
      const message = writeMessage(mail);
      if (!message.ok) return Promise.resolve(unwritable(message.error));
      return gateOf(mail.mailbox).pass(() => post(connection, messages(mail.mailbox), message.value));
    },
    find: async (mailbox, id) => {
      const reply = await gateOf(mailbox).pass(() => get(connection, { path: oneMessage(mailbox, id) }, readMail));
      const isGone = reply.outcome === 'rejected' && reply.status === 404;
      return isGone ? { outcome: 'ok', value: undefined } : reply;
    },
    findByKey: (mailbox, key) =>
      gateOf(mailbox).pass(() =>
        get(connection, { path: messages(mailbox), filter: byKey(key), top: MOST_WITH_A_KEY }, readMails),
      ),
    send: (mailbox, id) => gateOf(mailbox).passSend(() => postNothing(connection, `${oneMessage(mailbox, id)}/send`)),
    deleteDraft: (mailbox, id) => gateOf(mailbox).pass(() => remove(connection, oneMessage(mailbox, id))),
    newestSent: (mailbox, count) =>
      gateOf(mailbox).pass(() =>
        get(connection, { path: sentItems(mailbox), newest: true, top: Math.min(count, 1000) }, readIds),
      ),
  };
}

/** More than a handful would mean that something makes drafts in a loop. */
const MOST_WITH_A_KEY = 50;

function gates({ limits, clock }: GraphConnection): (mailbox: string) => MailboxGate {
  const known = new Map<string, MailboxGate>();
  return (mailbox) => {
    const name = mailbox.toLowerCase();
    const gate = known.get(name) ?? mailboxGate(limits, clock);
    known.set(name, gate);
    return gate;
  };
}

const user = (mailbox: string): string => `/users/${encodeURIComponent(mailbox)}`;
const messages = (mailbox: string): string => `${user(mailbox)}/messages`;
const oneMessage = (mailbox: string, id: string): string => `${messages(mailbox)}/${encodeURIComponent(id)}`;
const sentItems = (mailbox: string): string => `${user(mailbox)}/mailFolders/sentitems/messages`;

/** Keys are ours, made of few characters; anything else is a bug and never becomes part of a filter. */
function byKey(key: string): string {
  if (!/^[a-z0-9-]{1,100}$/.test(key)) throw new RangeError('a mail key has only a-z, 0-9 and -');
  return `singleValueExtendedProperties/any(p:p/id eq '${KEY_PROPERTY}' and p/value eq '${key}')`;
}

interface Query {
  readonly path: string;
  readonly filter?: string;
  readonly newest?: true;
  readonly top?: number;
}

const SELECT = ['id', 'isDraft', 'internetMessageId'];

const get = <T>(connection: GraphConnection, query: Query, read: (body: string) => T | undefined) =>
  callGraph(
    connection,
    (client) => {
      const request = client.api(query.path).select(SELECT);
      if (query.filter !== undefined) request.filter(query.filter);
      if (query.newest) request.orderby('sentDateTime desc');
      if (query.top !== undefined) request.top(query.top);
      return { request, send: (ready) => ready.get() };
    },
    read,
  );

const post = (connection: GraphConnection, path: string, body: object): Promise<MailReply<KnownMail>> =>
  callGraph(connection, (client) => ({ request: client.api(path), send: (ready) => ready.post(body) }), readMail);

const postNothing = (connection: GraphConnection, path: string): Promise<MailReply<'accepted'>> =>
  callGraph(
    connection,
    (client) => ({ request: client.api(path), send: (ready) => ready.post(undefined) }),
    () => 'accepted' as const,
  );

const remove = (connection: GraphConnection, path: string): Promise<MailReply<'deleted'>> =>
  callGraph(
    connection,
    (client) => ({ request: client.api(path), send: (ready) => ready.delete() }),
    () => 'deleted' as const,
  );

const mail = z
  .object({ id: z.string().min(1), isDraft: z.boolean(), internetMessageId: z.string() })
  .transform(({ id, isDraft, internetMessageId }): KnownMail => ({ id, isDraft, messageId: internetMessageId }));
const mailList = z.object({ value: z.array(mail) });

const readMail = (body: string): KnownMail | undefined => parsed(body, mail);
const readMails = (body: string): readonly KnownMail[] | undefined => parsed(body, mailList)?.value;
const readIds = (body: string): readonly string[] | undefined => readMails(body)?.map(({ id }) => id);

function parsed<T>(body: string, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.safeParse(JSON.parse(body)).data;
  } catch {
    // Cut off on the way, or not JSON.
    return undefined;
  }
}

const unwritable = ({ code, part }: { readonly code: string; readonly part: string }) =>
  ({ outcome: 'rejected', status: 0, code, message: part }) as const;
