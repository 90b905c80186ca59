import { tables } from '@o2c/core/dataverse';
import {
  choiceOf,
  currencyOf,
  dayOf,
  moneyOf,
  numberOf,
  rowBehind,
  rowsBehind,
  shownOf,
  someText,
  textOf,
  type Row,
} from './cells';
import { type ApprovalFacts, type HoldFacts, type HoldReasonFacts, type RecordLink } from './hold-facts';
import { approvalColumns, holdColumns as columns, reasonColumns } from './hold-columns';

/** A hold with its reasons and its approval, as far as they were selected and may be read. */
export function readHold(row: Row): HoldFacts {
  const currency = currencyOf(row, columns.currency);
  const approval = rowBehind(row, columns.approval);
  return {
    id: textOf(row, columns.id),
    name: textOf(row, columns.name),
    status: choiceOf(row, columns.status, tables.creditHold.choices.holdStatus) ?? 'open',
    forced: row[columns.forced] === true,
    forcedBy: shownOf(row, columns.forcedBy),
    kind: choiceOf(row, columns.kind, tables.creditHold.choices.documentKind) ?? 'order',
    document: documentOf(row),
    customer: linkOf(row, columns.customer, tables.account.logicalName),
    legalEntityId: textOf(row, columns.legalEntity),
    legalEntity: shownOf(row, columns.legalEntity),
    currency,
    amount: moneyOf(row, columns.amount, currency),
    exposure: moneyOf(row, columns.exposure, currency),
    limit: moneyOf(row, columns.limit, currency),
    excess: moneyOf(row, columns.excess, currency),
    oldestDueDate: dayOf(row, columns.oldestDueDate),
    riskGroup: choiceOf(row, columns.riskGroup, tables.creditHold.choices.riskGroup),
    counterfactual: textOf(row, columns.counterfactual),
    evaluation: textOf(row, columns.evaluation),
    contentHash: textOf(row, columns.contentHash),
    heldOn: textOf(row, columns.heldOn),
    reviewOn: someText(row, columns.reviewOn),
    releasedOn: someText(row, columns.releasedOn),
    releasedBy: shownOf(row, columns.releasedBy),
    releaseReason: textOf(row, columns.releaseReason),
    approval: approval === undefined ? undefined : readApproval(approval),
    reasons: rowsBehind(row, columns.reasons).map(readReason),
  };
}

const documentOf = (row: Row): RecordLink | undefined =>
  linkOf(row, columns.salesOrder, tables.salesOrder.logicalName) ??
  linkOf(row, columns.invoice, tables.invoice.logicalName) ??
  linkOf(row, columns.quote, tables.quote.logicalName);

function linkOf(row: Row, column: string, table: string): RecordLink | undefined {
  const id = textOf(row, column);
  return id === '' ? undefined : { table, id, name: shownOf(row, column) };
}

const readReason = (row: Row): HoldReasonFacts => ({
  id: textOf(row, reasonColumns.id),
  cause: choiceOf(row, reasonColumns.rule, tables.creditHoldReason.choices.rule) ?? '',
  ruleId: textOf(row, reasonColumns.ruleId),
  scope: textOf(row, reasonColumns.scope),
  value: numberOf(row, reasonColumns.value),
  threshold: numberOf(row, reasonColumns.threshold),
  explanation: textOf(row, reasonColumns.explanation),
  since: someText(row, reasonColumns.since),
  cleared: row[reasonColumns.cleared] === true,
});

const readApproval = (row: Row): ApprovalFacts => ({
  id: textOf(row, approvalColumns.id),
  status: choiceOf(row, approvalColumns.status, tables.approval.choices.approvalStatus) ?? 'requested',
  requestedBy: shownOf(row, approvalColumns.requestedBy),
  decidedBy: shownOf(row, approvalColumns.decidedBy),
  decidedOn: someText(row, approvalColumns.decidedOn),
  expiresOn: someText(row, approvalColumns.expiresOn),
  reason: textOf(row, approvalColumns.reason),
});
