import { tables } from '@o2c/core/dataverse';

// Only names stand here: a control that passes a whole table of `tables` around carries all its columns to the browser.

/** Columns of a hold by what they are here. */
export const holdColumns = {
  id: tables.creditHold.columns.id.name,
  name: tables.creditHold.columns.name.name,
  status: tables.creditHold.columns.holdStatus.name,
  forced: tables.creditHold.columns.forced.name,
  forcedBy: tables.creditHold.lookups.forcedBy.value,
  kind: tables.creditHold.columns.documentKind.name,
  salesOrder: tables.creditHold.lookups.salesOrder.value,
  invoice: tables.creditHold.lookups.invoice.value,
  quote: tables.creditHold.lookups.quote.value,
  customer: tables.creditHold.lookups.customer.value,
  legalEntity: tables.creditHold.lookups.legalEntity.value,
  currency: tables.creditHold.columns.currencyCode.name,
  amount: tables.creditHold.columns.orderAmount.name,
  exposure: tables.creditHold.columns.exposure.name,
  limit: tables.creditHold.columns.creditLimit.name,
  excess: tables.creditHold.columns.excess.name,
  oldestDueDate: tables.creditHold.columns.oldestDueDate.name,
  riskGroup: tables.creditHold.columns.riskGroup.name,
  counterfactual: tables.creditHold.columns.counterfactual.name,
  evaluation: tables.creditHold.columns.evaluation.name,
  contentHash: tables.creditHold.columns.contentHash.name,
  heldOn: tables.creditHold.columns.heldOn.name,
  reviewOn: tables.creditHold.columns.reviewOn.name,
  releasedOn: tables.creditHold.columns.releasedOn.name,
  releasedBy: tables.creditHold.lookups.releasedBy.value,
  releaseReason: tables.creditHold.columns.releaseReason.name,
  /** Navigation. */
  approval: tables.creditHold.lookups.approval.navigation,
  /** Collection. */
  reasons: tables.creditHoldReason.lookups.creditHold.collection,
} as const;

export const reasonColumns = {
  id: tables.creditHoldReason.columns.id.name,
  rule: tables.creditHoldReason.columns.rule.name,
  ruleId: tables.creditHoldReason.columns.ruleId.name,
  scope: tables.creditHoldReason.columns.scope.name,
  value: tables.creditHoldReason.columns.value.name,
  threshold: tables.creditHoldReason.columns.threshold.name,
  explanation: tables.creditHoldReason.columns.explanation.name,
  since: tables.creditHoldReason.columns.since.name,
  cleared: tables.creditHoldReason.columns.cleared.name,
} as const;

export const approvalColumns = {
  id: tables.approval.columns.id.name,
  status: tables.approval.columns.approvalStatus.name,
  requestedBy: tables.approval.lookups.requestedBy.value,
  decidedBy: tables.approval.lookups.decidedBy.value,
  decidedOn: tables.approval.columns.decidedOn.name,
  expiresOn: tables.approval.columns.expiresOn.name,
  reason: tables.approval.columns.reason.name,
} as const;

const { approval, reasons, ...own } = holdColumns;

/** The columns `readHold` shows of the hold itself, for `$select`. */
export const holdSelect: string = Object.values(own).join(',');

/** What hangs on a hold, for `$expand`. */
export const holdExpand = `${reasons}($select=${Object.values(reasonColumns).join(',')}),${approval}($select=${Object.values(approvalColumns).join(',')})`;
