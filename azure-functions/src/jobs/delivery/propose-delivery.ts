import { type StoredOutboxMessage, tables, writeApproval, writeDecision } from '@o2c/core/dataverse';
import { type Invoice } from '@o2c/core/invoicing';
import { moneyToDecimal, rowId } from '@o2c/core/kernel';
import {
  approvalIdentity,
  type Autonomy,
  type Decision,
  newApproval,
  newDecision,
  type Proposal,
} from '@o2c/core/operations';
import { type Transaction } from '../../adapters/dataverse/transactions/transaction';
import { rowLinksOf } from '../company-settings';
import { type Moment } from '../moment';
import { type Concluding } from './conclude-delivery';
import { MAIL_SEND } from './plan-delivery';

/** The proposal to send exactly this document: its content names it. */
const proposalOf = (invoice: Invoice): Proposal => ({
  actionType: MAIL_SEND,
  legalEntityId: invoice.legalEntityId,
  targetTable: tables.invoice.logicalName,
  targetId: invoice.id,
  contentHash: invoice.contentHash,
  amount: moneyToDecimal(invoice.gross),
  currencyCode: invoice.currency,
});

/** The id of that proposal's row. */
export const proposalId = (invoice: Invoice): string => approvalIdentity(proposalOf(invoice)).id;

/** A document that may not go out by itself, and how far its policy goes. */
export interface Unsent {
  readonly message: StoredOutboxMessage;
  readonly invoice: Invoice;
  readonly level: Exclude<Autonomy, 'act'>;
}

/** Leaves a message unsent: with a proposal to a person (suggest), or the decision alone (observe). Written once per content. */
export function leaveUnsent(unsent: Unsent, { settings, moment }: Concluding): Transaction {
  const { message, level } = unsent;
  const links = rowLinksOf(settings, message.legalEntityId);
  const decision = unsentDecision(unsent, moment);
  const proposal = newApproval(proposalOf(unsent.invoice), moment.now);
  return {
    key: message.key,
    creates: [
      { entitySetName: tables.decision.entitySetName, row: writeDecision(decision, links) },
      ...(level === 'observe'
        ? []
        : [{ entitySetName: tables.approval.entitySetName, row: writeApproval(proposal, links) }]),
    ],
    updates: [],
  };
}

function unsentDecision({ message, invoice, level }: Unsent, moment: Moment): Decision {
  const outcome = level === 'observe' ? 'observed' : 'proposed';
  return newDecision({
    type: MAIL_SEND,
    legalEntityId: message.legalEntityId,
    customerId: invoice.customerId,
    targetTable: tables.invoice.logicalName,
    targetId: invoice.id,
    rule: 'delivery.by-mail',
    outcome,
    autonomy: level,
    inputs: { document: invoice.documentNumber, content: invoice.contentHash, channel: 'email' },
    counterfactual: COUNTERFACTUALS[outcome],
    correlationId: moment.correlationId,
    recordedOn: moment.now,
    occasion: occasionOf(outcome, invoice),
  });
}

const COUNTERFACTUALS = {
  observed: 'A higher autonomy level of mail.send would send it.',
  proposed: 'It is sent once a person approves the proposal.',
} as const;

const occasionOf = (outcome: keyof typeof COUNTERFACTUALS, { contentHash }: Pick<Invoice, 'contentHash'>): string =>
  `${outcome} ${contentHash}`;

/** The id of the decision that leaves a document of this content unsent under observe. */
export const observedDecisionId = (invoice: Pick<Invoice, 'id' | 'contentHash'>): string =>
  rowId('decision', MAIL_SEND, invoice.id, occasionOf('observed', invoice));
