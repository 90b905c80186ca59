import { type CreditHold, type HoldReason } from '../credit';
import { bind, bindCurrency } from './bind';
import { choice, currencyCode, date, id, moment, text, yesNo } from './cell';
import { readHoldReason, writeHoldReason } from './credit-hold-reason';
import { moneyText } from './decimal-text';
import { ETAG } from './etag';
import { moneyIn } from './money-cell';
import { type OpenRow, openRow, type ReadRow } from './open-row';
import { present } from './present';
import { filled, type RowChanges } from './row-changes';
import { type RowLinks } from './row-for-create';
import { type RowTree } from './row-tree';
import { creditHold as table, creditHoldReason } from './tables';

const { columns, lookups, choices } = table;

/** The collection of a hold's reasons, for `$expand` and for rows created with it. */
export const HOLD_REASONS = creditHoldReason.lookups.creditHold.collection;

/** A hold as it stands in Dataverse. */
export interface StoredCreditHold extends CreditHold {
  readonly etag: string;
  readonly reasons: readonly StoredHoldReason[];
}

export interface StoredHoldReason extends HoldReason {
  readonly etag: string;
}

/** The columns `readCreditHold` needs of the hold itself, for `$select`. */
export const creditHoldSelect: readonly string[] = [
  columns.id.name,
  columns.key.name,
  columns.name.name,
  columns.holdStatus.name,
  columns.forced.name,
  columns.contentHash.name,
  columns.currencyCode.name,
  columns.orderAmount.name,
  columns.exposure.name,
  columns.creditLimit.name,
  columns.excess.name,
  columns.oldestDueDate.name,
  columns.counterfactual.name,
  columns.heldOn.name,
  columns.releasedOn.name,
  columns.releaseReason.name,
  columns.documentKind.name,
  columns.checkpoint.name,
  columns.riskGroup.name,
  columns.releaseMode.name,
  columns.reviewOn.name,
  columns.evaluation.name,
  columns.lastOperationId.name,
  lookups.invoice.value,
  lookups.quote.value,
  lookups.forcedBy.value,
  lookups.approval.value,
  lookups.salesOrder.value,
  lookups.customer.value,
  lookups.legalEntity.value,
  lookups.releasedBy.value,
];

/** Reads a hold with its reasons, expanded or read as rows of their own. */
export function readCreditHold(source: unknown, reasonSources: readonly unknown[]): ReadRow<StoredCreditHold> {
  const row = openRow(table, source);
  const money = moneyIn(row.required(columns.currencyCode.name, currencyCode));
  const reasons: StoredHoldReason[] = [];
  for (const reasonSource of reasonSources) {
    const reason = readHoldReason(reasonSource);
    if (!reason.ok) return reason;
    reasons.push(reason.value);
  }
  return row.finish({
    id: row.required(columns.id.name, id),
    etag: row.required(ETAG, text),
    key: row.required(columns.key.name, text),
    name: row.required(columns.name.name, text),
    documentKind: row.optional(columns.documentKind.name, choice(choices.documentKind)) ?? 'order',
    customerId: row.required(lookups.customer.value, id),
    legalEntityId: row.required(lookups.legalEntity.value, id),
    status: row.required(columns.holdStatus.name, choice(choices.holdStatus)),
    forced: row.optional(columns.forced.name, yesNo) ?? false,
    contentHash: row.required(columns.contentHash.name, text),
    orderAmount: row.required(columns.orderAmount.name, money),
    exposure: row.required(columns.exposure.name, money),
    heldOn: row.required(columns.heldOn.name, moment),
    lastOperationId: row.required(columns.lastOperationId.name, text),
    reasons,
    ...readWhereItStands(row),
    ...readHowItEnded(row),
    ...present({
      evaluation: row.optional(columns.evaluation.name, text),
      creditLimit: row.optional(columns.creditLimit.name, money),
      excess: row.optional(columns.excess.name, money),
      oldestDueDate: row.optional(columns.oldestDueDate.name, date),
      counterfactual: row.optional(columns.counterfactual.name, text),
    }),
  });
}

/** What is held and where. */
const readWhereItStands = (row: OpenRow) =>
  present({
    orderId: row.optional(lookups.salesOrder.value, id),
    invoiceId: row.optional(lookups.invoice.value, id),
    quoteId: row.optional(lookups.quote.value, id),
    checkpoint: row.optional(columns.checkpoint.name, choice(choices.checkpoint)),
    forcedById: row.optional(lookups.forcedBy.value, id),
    riskGroup: row.optional(columns.riskGroup.name, choice(choices.riskGroup)),
  });

/** How it was let go, or when a person looks at it again. */
const readHowItEnded = (row: OpenRow) =>
  present({
    releaseMode: row.optional(columns.releaseMode.name, choice(choices.releaseMode)),
    approvalId: row.optional(lookups.approval.value, id),
    reviewOn: row.optional(columns.reviewOn.name, date),
    releasedOn: row.optional(columns.releasedOn.name, moment),
    releasedById: row.optional(lookups.releasedBy.value, id),
    releaseReason: row.optional(columns.releaseReason.name, text),
  });

/** The row to create for a hold, its reasons nested in it. */
export const writeCreditHold = (hold: CreditHold, links: RowLinks): RowTree => ({
  [columns.id.name]: hold.id,
  [columns.key.name]: hold.key,
  [columns.name.name]: hold.name,
  [columns.heldOn.name]: hold.heldOn,
  [columns.documentKind.name]: choices.documentKind[hold.documentKind],
  ...filled(holdChanges(hold)),
  ...bind(lookups.salesOrder, hold.orderId),
  ...bind(lookups.invoice, hold.invoiceId),
  ...bind(lookups.quote, hold.quoteId),
  ...bind(lookups.customer, hold.customerId),
  ...bind(lookups.legalEntity, hold.legalEntityId),
  ...bind(lookups.owner, links.ownerTeamId),
  ...bindCurrency(lookups.transactionCurrency, hold.orderAmount.currency, links),
  [HOLD_REASONS]: hold.reasons.map((reason) => writeHoldReason(reason, links)),
});

/** What an evaluation or a person changes of a hold; the rest never changes. What is absent now is emptied. */
export const holdChanges = (hold: CreditHold): RowChanges => ({
  [columns.holdStatus.name]: choices.holdStatus[hold.status],
  [columns.forced.name]: hold.forced,
  [columns.contentHash.name]: hold.contentHash,
  [columns.currencyCode.name]: hold.orderAmount.currency,
  [columns.orderAmount.name]: moneyText(hold.orderAmount),
  [columns.exposure.name]: moneyText(hold.exposure),
  [columns.creditLimit.name]: hold.creditLimit ? moneyText(hold.creditLimit) : null,
  [columns.excess.name]: hold.excess ? moneyText(hold.excess) : null,
  [columns.oldestDueDate.name]: hold.oldestDueDate ?? null,
  [columns.counterfactual.name]: hold.counterfactual ?? null,
  [columns.releasedOn.name]: hold.releasedOn ?? null,
  [columns.releaseReason.name]: hold.releaseReason ?? null,
  [columns.checkpoint.name]: hold.checkpoint === undefined ? null : choices.checkpoint[hold.checkpoint],
  [columns.riskGroup.name]: hold.riskGroup === undefined ? null : choices.riskGroup[hold.riskGroup],
  [columns.releaseMode.name]: hold.releaseMode === undefined ? null : choices.releaseMode[hold.releaseMode],
  [columns.reviewOn.name]: hold.reviewOn ?? null,
  [columns.evaluation.name]: hold.evaluation ?? null,
  ...bind(lookups.releasedBy, hold.releasedById),
  ...bind(lookups.forcedBy, hold.forcedById),
  ...bind(lookups.approval, hold.approvalId),
  [columns.lastOperationId.name]: hold.lastOperationId,
});
