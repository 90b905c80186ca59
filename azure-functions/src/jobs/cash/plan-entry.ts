import { type PaymentDecision } from '@o2c/core/cash-application';
import { rowId } from '@o2c/core/kernel';
import { type Autonomy, levelOf } from '@o2c/core/operations';
import { type Transaction } from '../../adapters/dataverse/transactions/transaction';
import { rowLinksOf } from '../company-settings';
import { type Moment } from '../moment';
import { decidedContent, entryDecision, POST_PAYMENT } from './entry-decision';
import { type MatchingFacts } from './matching-facts';
import { type WaitingEntry } from './matching-ports';
import { approvalCreate, approvalFor } from './payment-approval';
import { decideEntry, postDecision } from './plan-payment';
import { decisionCreate, entryUpdate, postingWrites } from './payment-transaction';
import { proposalCreates } from './proposal-rows';

/** How an entry of a chunk ends once its transaction is written. */
export interface EntryEnd {
  readonly end: 'done' | 'parked' | 'skipped';
  readonly code: string;
  readonly customerIds: readonly string[];
  /** In minor units of the accounting currency, when money was posted. */
  readonly accountingMinor?: number;
}

export interface PlannedEntry {
  readonly end: EntryEnd;
  /** Absent: nothing is to be written. */
  readonly transaction?: Transaction;
  /** A row of this key that exists already says the same. */
  readonly conflictMeansDone: boolean;
  /** Items whose rows it changes. */
  readonly items: readonly string[];
}

export interface PlanContext {
  readonly facts: MatchingFacts;
  readonly moment: Moment;
}

/**
 * Decides about one incoming entry and says what to write, as far as the level of its company lets it: observe writes the decision alone, suggest
 * and approve a proposal that a person decides, act the payment with everything it settles. What cannot be settled goes to the exception
 * queue with ranked proposals. The states of the facts go on only with what will be written.
 */
export function planEntry(waiting: WaitingEntry, context: PlanContext): PlannedEntry {
  const { facts } = context;
  const autonomy = levelOf(facts.settings, POST_PAYMENT, waiting.entry.legalEntityId);
  const decision = decideEntry(waiting, facts);
  if (autonomy === 'observe') return observed(waiting, decision, context);
  if (decision.kind === 'exception') return queued(waiting, decision, { ...context, autonomy });
  if (autonomy === 'act') return settled(waiting, decision, { ...context, autonomy });
  const content = decidedContent(waiting, decision);
  const approval = approvalFor(waiting, content, facts.approvals);
  if (approval?.status === 'approved') return settled(waiting, decision, { ...context, autonomy });
  return approval ? waits(`cash.proposal-${approval.status}`) : proposed(waiting, decision, { ...context, content });
}

type Settling = Extract<PaymentDecision, { kind: 'settle' }>;
type Excepting = Extract<PaymentDecision, { kind: 'exception' }>;
type Levelled = PlanContext & { readonly autonomy: Autonomy };

const waits = (code: string): PlannedEntry => ({
  end: { end: 'skipped', code, customerIds: [] },
  conflictMeansDone: false,
  items: [],
});

function observed(waiting: WaitingEntry, decision: PaymentDecision, { facts, moment }: PlanContext): PlannedEntry {
  const links = rowLinksOf(facts.settings, waiting.entry.legalEntityId);
  const creates = [decisionCreate(entryDecision(waiting, decision, { autonomy: 'observe', moment }), links)];
  const transaction = { key: waiting.entry.id, creates, updates: [] };
  return { ...waits('cash.observed'), transaction, conflictMeansDone: true };
}

function proposed(
  waiting: WaitingEntry,
  decision: Settling,
  { facts, moment, content }: PlanContext & { readonly content: string },
): PlannedEntry {
  const links = rowLinksOf(facts.settings, waiting.entry.legalEntityId);
  const told = entryDecision(waiting, decision, { autonomy: 'suggest', moment, proposed: true });
  const creates = [approvalCreate(waiting, content, { links, moment }), decisionCreate(told, links)];
  const transaction = { key: waiting.entry.id, creates, updates: [] };
  return { ...waits('cash.proposed'), transaction, conflictMeansDone: true };
}

function queued(waiting: WaitingEntry, decision: Excepting, { facts, moment, autonomy }: Levelled): PlannedEntry {
  const links = rowLinksOf(facts.settings, waiting.entry.legalEntityId);
  const told = entryDecision(waiting, decision, { autonomy, moment });
  const update = entryUpdate(waiting, {
    status: 'exception',
    exceptionReason: `${decision.reason}: ${told.counterfactual ?? ''}`,
    lastOperationId: rowId('operation', told.id),
    ...(decision.customerId === undefined ? {} : { customerId: decision.customerId }),
  });
  const creates = [decisionCreate(told, links), ...proposalCreates(waiting, decision, { links, moment })];
  return {
    end: { end: 'parked', code: decision.reason, customerIds: [] },
    transaction: { key: waiting.entry.id, creates, updates: [update] },
    conflictMeansDone: false,
    items: [],
  };
}

function settled(waiting: WaitingEntry, decision: Settling, { facts, moment, autonomy }: Levelled): PlannedEntry {
  const posted = postDecision(waiting, decision, { facts, moment });
  // Settings are missing (an account of the profile, a rate): the entry stays as it is until they are there.
  if (!posted.ok)
    return { ...waits(posted.error.code), end: { end: 'parked', code: posted.error.code, customerIds: [] } };
  const { payment, touched, operationId } = posted.value;
  const links = rowLinksOf(facts.settings, waiting.entry.legalEntityId);
  const writes = postingWrites(posted.value, { rows: facts.rows, links });
  const told = decisionCreate(entryDecision(waiting, decision, { autonomy, moment }), links);
  const update = entryUpdate(waiting, {
    status: decision.allocations.length === 0 ? 'onAccount' : 'matched',
    paymentId: payment.id,
    customerId: payment.customerId,
    lastOperationId: operationId,
  });
  for (const state of touched) facts.states.set(state.item.id, state);
  const transaction = {
    key: waiting.entry.id,
    creates: [...writes.creates, told],
    updates: [...writes.updates, update],
  };
  return {
    end: {
      end: 'done',
      code: decision.rule,
      customerIds: [...new Set([payment.customerId, ...touched.map(({ item }) => item.customerId)])],
      accountingMinor: payment.accountingAmount.minor,
    },
    transaction,
    conflictMeansDone: false,
    items: touched.map(({ item }) => item.id),
  };
}
