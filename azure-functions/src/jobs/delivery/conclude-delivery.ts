import {
  type DocumentEmail,
  emailCompleted,
  outboxChanges,
  type OutboxProgress,
  type StoredOutboxMessage,
  tables,
  writeDecision,
  writeDocumentDelivery,
  writeEmail,
  writeTask,
} from '@o2c/core/dataverse';
import { alternateKey, rowId } from '@o2c/core/kernel';
import { type Decision, newDecision } from '@o2c/core/operations';
import { type RowUpdate, type Transaction } from '../../adapters/dataverse/transactions/transaction';
import { type CompanySettings, rowLinksOf } from '../company-settings';
import { type Moment } from '../moment';
import { type UnreadableMessage } from './delivery-ports';
import { documentMail } from './document-mail';
import { later } from './later';
import { type KnownMail } from './mail-port';
import { type MailEnd, type TakenMessage } from './mail-progress';
import { MAIL_SEND } from './plan-delivery';

/** What a message's end is written with. */
export interface Concluding {
  readonly settings: CompanySettings;
  readonly moment: Moment;
}

/** Nobody holds it any more. */
const RELEASED = { claimedBy: null, leaseUntil: null } as const;

/** The change set of how a taken message ended; undefined when another relay has it now. */
export function concludeDelivery(taken: TakenMessage, end: MailEnd, concluding: Concluding): Transaction | undefined {
  switch (end.end) {
    case 'taken-over':
      return undefined;
    case 'sent':
      return concludeSent(taken, end.mail, concluding);
    case 'later':
      return releaseOnly(taken, end);
    case 'failed':
      return concludeStopped(taken.message, { ...end, status: 'failed', etag: taken.etag, taken }, concluding);
  }
}

/** Sent: the delivery, the mail on the customer's timeline and the decision come into being with the message's last state (I15). */
function concludeSent(taken: TakenMessage, mail: KnownMail, { settings, moment }: Concluding): Transaction {
  const { message, etag } = taken;
  const links = rowLinksOf(settings, message.legalEntityId);
  const [delivery, email] = [deliveryOf(taken, mail, moment), emailOf(taken, mail, moment)];
  const sent = { status: 'sent', sentOn: moment.now, messageId: mail.messageId, failure: null } as const;
  return {
    key: message.key,
    creates: [
      { entitySetName: tables.documentDelivery.entitySetName, row: writeDocumentDelivery(delivery, links) },
      { entitySetName: tables.email.entitySetName, row: writeEmail(email, links) },
      decisionRow(sentDecision(taken, moment), settings),
    ],
    updates: [
      outboxUpdate(message.id, etag, { ...RELEASED, ...sent }),
      // Just created with it: whatever its version is.
      { entitySetName: tables.email.entitySetName, id: email.id, etag: '*', changes: emailCompleted },
    ],
  };
}

const outboxUpdate = (id: string, etag: string, progress: OutboxProgress): RowUpdate => ({
  entitySetName: tables.outbox.entitySetName,
  id,
  etag,
  changes: outboxChanges(progress),
});

function emailOf({ message, facts, letter }: TakenMessage, { messageId }: KnownMail, { now }: Moment): DocumentEmail {
  const { subject, html } = documentMail(letter.document);
  return {
    id: rowId('email', message.key),
    // The column's length.
    subject: subject.slice(0, 200),
    description: html,
    from: letter.mailbox,
    to: { accountId: facts.invoice.customerId, address: letter.address },
    invoiceId: facts.invoice.id,
    messageId,
    sentOn: now,
  };
}

const deliveryOf = ({ message, facts, letter, attempts }: TakenMessage, mail: KnownMail, { now }: Moment) =>
  ({
    id: rowId('documentdelivery', message.key),
    key: alternateKey('delivery', facts.invoice.id, 'email'),
    name: facts.invoice.documentNumber,
    invoiceId: facts.invoice.id,
    customerId: facts.invoice.customerId,
    legalEntityId: facts.invoice.legalEntityId,
    channel: 'email',
    status: 'sent',
    address: letter.address,
    attempts,
    sentOn: now,
    messageId: mail.messageId,
    contentHash: facts.invoice.contentHash,
  }) as const;

const sentDecision = ({ message, facts, letter, attempts }: TakenMessage, moment: Moment): Decision =>
  newDecision({
    type: MAIL_SEND,
    legalEntityId: message.legalEntityId,
    customerId: facts.invoice.customerId,
    targetTable: message.targetTable,
    targetId: message.targetId,
    rule: letter.rule,
    outcome: 'sent',
    autonomy: facts.approval ? 'approve' : 'act',
    inputs: { document: facts.invoice.documentNumber, content: facts.invoice.contentHash, channel: 'email', attempts },
    correlationId: moment.correlationId,
    recordedOn: moment.now,
    occasion: message.key,
  });

function releaseOnly({ message, etag, attempts }: TakenMessage, end: Extract<MailEnd, { end: 'later' }>): Transaction {
  const tries = end.counted ? attempts : message.attempts;
  const status = message.draftId === undefined ? 'pending' : 'drafted';
  const waiting = { status, dueOn: end.dueOn, attempts: tries, failure: end.reason.slice(0, 1_000) } as const;
  return { key: message.key, creates: [], updates: [outboxUpdate(message.id, etag, { ...RELEASED, ...waiting })] };
}

/** Why a message stopped, and over which version of its row. */
export interface Stopped {
  readonly status: 'failed' | 'parked';
  readonly code: string;
  readonly detail: string;
  readonly counterfactual?: string;
  readonly etag: string;
  readonly taken?: TakenMessage;
}

/** Stopped until a person acts: the reason on the message, the decision with what would change it, and a task. */
export function concludeStopped(
  message: StoredOutboxMessage,
  stopped: Stopped,
  { settings, moment }: Concluding,
): Transaction {
  const reason = `${stopped.code} ${stopped.detail}`.trim();
  const counterfactual = stopped.counterfactual ?? 'Remove what Graph refused, then replay it.';
  const decision = newDecision({
    type: MAIL_SEND,
    legalEntityId: message.legalEntityId,
    ...(stopped.taken ? { customerId: stopped.taken.facts.invoice.customerId } : {}),
    targetTable: message.targetTable,
    targetId: message.targetId,
    rule: stopped.code,
    outcome: stopped.status,
    autonomy: 'act',
    inputs: { message: message.key, reason: stopped.detail.slice(0, 1_000), attempts: message.attempts },
    counterfactual,
    correlationId: moment.correlationId,
    recordedOn: moment.now,
  });
  // A failed one's draft was removed; a parked one was not touched.
  const draft = stopped.status === 'failed' ? { draftId: null } : {};
  const progress = { ...RELEASED, ...draft, status: stopped.status, failure: reason.slice(0, 1_000) };
  return {
    key: message.key,
    creates: [decisionRow(decision, settings), ...taskRows(message, { reason, counterfactual }, { settings, moment })],
    updates: [outboxUpdate(message.id, stopped.etag, progress)],
  };
}

/** A message whose row cannot be understood: parked with its defects, so that a person sees it and it stops no other (F12). */
export const parkUnreadable = ({ id, etag, defects }: UnreadableMessage): Transaction => {
  const parked = { status: 'parked', failure: `outbox.unreadable ${defects}`.slice(0, 1_000) } as const;
  return { key: id, creates: [], updates: [outboxUpdate(id, etag, { ...RELEASED, ...parked })] };
};

/** A document that is not there cannot be pointed at: then the decision alone tells of it. */
function taskRows(
  message: StoredOutboxMessage,
  say: { reason: string; counterfactual: string },
  { settings, moment }: Concluding,
) {
  if (say.reason.startsWith('delivery.document-missing') || message.targetTable !== tables.invoice.logicalName)
    return [];
  const task = {
    id: rowId('task', message.key, moment.now),
    subject: 'A document could not be mailed',
    description: `${say.reason}\n${say.counterfactual}`,
    invoiceId: message.targetId,
    dueOn: later(moment.now, 86_400),
  };
  return [
    { entitySetName: tables.task.entitySetName, row: writeTask(task, rowLinksOf(settings, message.legalEntityId)) },
  ];
}

const decisionRow = (decision: Decision, settings: CompanySettings) => ({
  entitySetName: tables.decision.entitySetName,
  row: writeDecision(decision, rowLinksOf(settings, decision.legalEntityId)),
});
