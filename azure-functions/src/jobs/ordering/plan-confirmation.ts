import { tables, writeDecision, writeDraftEmail } from '@o2c/core/dataverse';
import { contentHash, rowId } from '@o2c/core/kernel';
import { type Autonomy, type Decision, levelOf, newDecision } from '@o2c/core/operations';
import {
  type ConfirmationRefusal,
  confirmOrder,
  type CustomerBlock,
  customerMay,
  orderContentHash,
  type SalesOrder,
} from '@o2c/core/ordering';
import { type RowCreate } from '../../adapters/dataverse/transactions/transaction';
import { type CompanySettings, rowLinksOf } from '../company-settings';
import { type NoticeParties } from '../credit-desk/hold-case';
import { type Moment } from '../moment';
import { confirmationMail } from './confirmation-mail';
import { CONFIRM_ORDER, lastConfirmation } from './last-confirmation';

/** All that confirming an order goes by. */
export interface ConfirmationFacts {
  readonly order: SalesOrder;
  readonly settings: CompanySettings;
  /** What the customer is blocked for in the order's legal entity. */
  readonly blocked: CustomerBlock;
  readonly parties: NoticeParties;
  /** Decisions `order.confirm` about this order, all of them. */
  readonly decisions: readonly Decision[];
  /** On whose word, and what it came with. */
  readonly asked: { readonly byId: string; readonly note?: string };
  readonly moment: Moment;
}

export type PlannedConfirmation =
  /** The customer was told exactly this last. */
  | { readonly kind: 'unchanged'; readonly mailId: string }
  /** It was looked at already where the policy only looks. */
  | { readonly kind: 'observedBefore' }
  /** The decision alone: the policy only looks. */
  | { readonly kind: 'observed'; readonly creates: readonly RowCreate[] }
  /** To be written over the order as it was read. */
  | {
      readonly kind: 'confirmed';
      readonly mailId: string;
      readonly content: string;
      readonly operationId: string;
      readonly creates: readonly RowCreate[];
    }
  | {
      readonly kind: 'refused';
      readonly code: ConfirmationRefusal['code'] | 'order.customer-blocked' | 'order.no-address';
    };

/**
 * Plans the confirmation of an order as it is: decision and draft, by the policy `order.confirm`. What is drafted leaves the house by a person's
 * hand, so every level but `observe` drafts. Refused as `confirmOrder` refuses, for a customer who may not be delivered to, and without an address.
 */
export function planConfirmation(facts: ConfirmationFacts): PlannedConfirmation {
  const { order, settings, blocked, parties, decisions } = facts;
  const confirmed = confirmOrder(order);
  if (!confirmed.ok) return { kind: 'refused', code: confirmed.error.code };
  if (!customerMay(blocked, 'ship')) return { kind: 'refused', code: 'order.customer-blocked' };
  const { recipient, letterhead } = parties;
  const email = recipient?.email;
  if (!recipient || email === undefined) return { kind: 'refused', code: 'order.no-address' };
  const before = lastConfirmation(decisions);
  const { content } = confirmed.value;
  if (before?.content === content) return { kind: 'unchanged', mailId: before.mailId };
  const level = levelOf(settings, CONFIRM_ORDER, order.legalEntityId);
  const occasion = contentHash({ content, after: before?.decisionId, observed: level === 'observe' });
  const mailId = rowId('email', CONFIRM_ORDER, order.id, occasion);
  const said = level === 'observe' ? {} : { mailId };
  const decision = decisionOf(facts, { content, level, occasion, after: before?.decisionId, ...said });
  const links = rowLinksOf(settings, order.legalEntityId);
  const why = { entitySetName: tables.decision.entitySetName, row: writeDecision(decision, links) };
  if (level === 'observe')
    return decisions.some(({ id }) => id === decision.id)
      ? { kind: 'observedBefore' }
      : { kind: 'observed', creates: [why] };
  const addressed = { recipient: { ...recipient, email }, settings, ...(letterhead ? { letterhead } : {}) };
  const mail = confirmationMail(mailId, { order, confirmation: confirmed.value }, addressed);
  const draft = { entitySetName: tables.email.entitySetName, row: writeDraftEmail(mail, links) };
  const operationId = rowId('operation', decision.id);
  return { kind: 'confirmed', mailId, content, operationId, creates: [why, draft] };
}

interface Confirming {
  readonly content: string;
  readonly level: Autonomy;
  readonly occasion: string;
  readonly after: string | undefined;
  readonly mailId?: string;
}

const decisionOf = (
  { order, asked, moment }: ConfirmationFacts,
  { content, level, occasion, after, mailId }: Confirming,
): Decision =>
  newDecision({
    type: CONFIRM_ORDER,
    legalEntityId: order.legalEntityId,
    customerId: order.customerId,
    targetTable: tables.salesOrder.logicalName,
    targetId: order.id,
    rule: 'order.cleared',
    outcome: level === 'observe' ? 'observed' : 'confirmed',
    autonomy: level,
    inputs: {
      content,
      cleared: orderContentHash(order),
      checkedOn: order.creditCheckedOn,
      checkpoint: order.creditCheckpoint,
      after,
      mail: mailId,
      requestedBy: asked.byId,
      note: asked.note?.slice(0, 500),
    },
    correlationId: moment.correlationId,
    recordedOn: moment.now,
    occasion,
  });
