import { type HeldDocument } from '@o2c/core/credit';
import { checkedDocumentChanges, type RowLinks, tables, writeDecision } from '@o2c/core/dataverse';
import { formatMoney } from '@o2c/core/kernel';
import { type Decision, newDecision } from '@o2c/core/operations';
import { type Transaction } from '../../adapters/dataverse/transactions/transaction';
import { type Moment } from '../moment';
import { ruleOf } from './clearance-decision';
import { type DocumentEvaluation } from './evaluate-documents';
import { rowsOfHold } from './hold-rows';
import { nextHold } from './next-hold';

/** The action types whose decisions say why a quote or an invoice is cleared or held. */
const ACTIONS = { quote: 'quote.check', invoice: 'invoice.check' } as const;

/** What a quote or an invoice is once its verdict is written, and what writes it; nothing when nothing changes. */
export interface DocumentWrite {
  readonly status: 'cleared' | 'held' | 'stillHeld';
  readonly transaction?: Transaction;
}

/** The one change set of a verdict over the version of the document that was read: it takes no room, so no limit changes with it. */
export function documentTransaction(evaluation: DocumentEvaluation, links: RowLinks, moment: Moment): DocumentWrite {
  const { document, decision, contentHash } = evaluation;
  const change = nextHold({ ...evaluation, document: heldDocument(evaluation) }, moment);
  const cleared = decision.verdict.outcome === 'cleared';
  const stays = document.creditStatus === 'held' && !cleared;
  if (stays && change.kind === 'none') return { status: 'stillHeld' };
  const holdRows = rowsOfHold(change, links);
  const { entitySetName, changes } = checkedDocumentChanges(document.kind, {
    creditStatus: cleared ? 'cleared' : 'held',
    ...(cleared ? { clearedHash: contentHash } : {}),
    ...(change.kind === 'new' ? { creditHoldId: change.hold.id } : {}),
    lastOperationId: moment.correlationId,
  });
  const row = writeDecision(decisionOf(evaluation, moment), links);
  const told = stays ? [] : [{ entitySetName: tables.decision.entitySetName, row }];
  return {
    status: cleared ? 'cleared' : stays ? 'stillHeld' : 'held',
    transaction: {
      key: document.id,
      creates: [...told, ...holdRows.creates],
      updates: [{ entitySetName, id: document.id, etag: document.etag, changes }, ...holdRows.updates],
    },
  };
}

/** Only the decision, once for the same content and outcome (design.md decision 11). */
export function observeDocument(evaluation: DocumentEvaluation, links: RowLinks, moment: Moment): Transaction {
  const { document, contentHash, decision } = evaluation;
  const made = decisionOf(evaluation, moment, `observing ${contentHash} ${decision.verdict.outcome}`);
  const creates = [{ entitySetName: tables.decision.entitySetName, row: writeDecision(made, links) }];
  return { key: document.id, creates, updates: [] };
}

const heldDocument = ({ document }: DocumentEvaluation): HeldDocument => ({
  kind: document.kind,
  id: document.id,
  name: document.name,
  customerId: document.customerId,
  legalEntityId: document.legalEntityId,
  ...(document.creditHoldId === undefined ? {} : { creditHoldId: document.creditHoldId }),
});

function decisionOf(
  { document, contentHash, decision: { facts, verdict }, autonomy }: DocumentEvaluation,
  moment: Moment,
  occasion = document.etag,
): Decision {
  return newDecision({
    type: ACTIONS[document.kind],
    legalEntityId: document.legalEntityId,
    customerId: document.customerId,
    targetTable: tables[document.kind].logicalName,
    targetId: document.id,
    rule: ruleOf(verdict),
    outcome: verdict.outcome,
    autonomy,
    inputs: {
      asOf: facts.asOf,
      content: contentHash,
      total: `${formatMoney(document.total)} ${document.currency}`,
      causes: verdict.outcome === 'held' ? verdict.reasons.map(({ cause }) => cause) : [],
    },
    correlationId: moment.correlationId,
    recordedOn: moment.now,
    occasion,
  });
}
