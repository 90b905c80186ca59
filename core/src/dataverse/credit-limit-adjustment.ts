import { type LimitAdjustment } from '../credit-limits';
import { bind } from './bind';
import { choice, date, id, moment, text } from './cell';
import { readAdjustmentLine, type StoredAdjustmentLine, writeAdjustmentLine } from './credit-limit-adjustment-line';
import { decimalNumber } from './decimal-cell';
import { decimalText } from './decimal-text';
import { ETAG } from './etag';
import { openRow, type ReadRow } from './open-row';
import { optionally } from './optionally';
import { present } from './present';
import { type RowChanges } from './row-changes';
import { type RowForCreate, type RowLinks } from './row-for-create';
import { type RowTree } from './row-tree';
import { creditLimitAdjustment as table, creditLimitAdjustmentLine } from './tables';

const { columns, lookups, choices } = table;

/** The collection of a journal's lines, for rows created with it. */
export const ADJUSTMENT_LINES = creditLimitAdjustmentLine.lookups.adjustment.collection;

/** A journal as it stands in Dataverse. */
export interface StoredAdjustment extends LimitAdjustment {
  readonly etag: string;
  readonly lines: readonly StoredAdjustmentLine[];
}

/** The columns `readAdjustment` needs of the journal itself, for `$select`. */
export const adjustmentSelect: readonly string[] = [
  columns.id.name,
  columns.key.name,
  columns.name.name,
  columns.adjustmentType.name,
  columns.adjustmentSource.name,
  columns.adjustmentStatus.name,
  columns.change.name,
  columns.changeValue.name,
  columns.roundTo.name,
  columns.roundingDirection.name,
  columns.validFrom.name,
  columns.expiresOn.name,
  columns.reason.name,
  columns.contentHash.name,
  columns.postedOn.name,
  columns.lastOperationId.name,
  lookups.legalEntity.value,
  lookups.requestedBy.value,
  lookups.approval.value,
];

/** Reads a journal with its lines, in their order. */
export function readAdjustment(source: unknown, lineSources: readonly unknown[]): ReadRow<StoredAdjustment> {
  const row = openRow(table, source);
  const lines: StoredAdjustmentLine[] = [];
  for (const lineSource of lineSources) {
    const line = readAdjustmentLine(lineSource);
    if (!line.ok) return line;
    lines.push(line.value);
  }
  return row.finish({
    id: row.required(columns.id.name, id),
    etag: row.required(ETAG, text),
    key: row.required(columns.key.name, text),
    name: row.required(columns.name.name, text),
    legalEntityId: row.required(lookups.legalEntity.value, id),
    type: row.required(columns.adjustmentType.name, choice(choices.adjustmentType)),
    source: row.required(columns.adjustmentSource.name, choice(choices.adjustmentSource)),
    // A journal a person began on a form: the status is secured, so the form cannot fill it.
    status: row.optional(columns.adjustmentStatus.name, choice(choices.adjustmentStatus)) ?? 'draft',
    ...present({
      change: row.optional(columns.change.name, choice(choices.change)),
      changeValue: row.optional(columns.changeValue.name, decimalNumber),
      roundTo: row.optional(columns.roundTo.name, decimalNumber),
      roundingDirection: row.optional(columns.roundingDirection.name, choice(choices.roundingDirection)),
      validFrom: row.optional(columns.validFrom.name, date),
      expiresOn: row.optional(columns.expiresOn.name, date),
      reason: row.optional(columns.reason.name, text),
      contentHash: row.optional(columns.contentHash.name, text),
      requestedById: row.optional(lookups.requestedBy.value, id),
      approvalId: row.optional(lookups.approval.value, id),
      postedOn: row.optional(columns.postedOn.name, moment),
      lastOperationId: row.optional(columns.lastOperationId.name, text),
    }),
    lines: lines.sort((one, other) => one.sequence - other.sequence || (one.id < other.id ? -1 : 1)),
  });
}

/** The row to create for a journal, its lines nested in it. */
export const writeAdjustment = (adjustment: LimitAdjustment, links: RowLinks): RowTree => ({
  [columns.id.name]: adjustment.id,
  [columns.key.name]: adjustment.key,
  [columns.name.name]: adjustment.name,
  [columns.adjustmentType.name]: choices.adjustmentType[adjustment.type],
  [columns.adjustmentSource.name]: choices.adjustmentSource[adjustment.source],
  [columns.adjustmentStatus.name]: choices.adjustmentStatus[adjustment.status],
  ...writeTerms(adjustment),
  ...optionally(columns.reason.name, adjustment.reason),
  ...optionally(columns.contentHash.name, adjustment.contentHash),
  ...optionally(columns.postedOn.name, adjustment.postedOn),
  ...optionally(columns.lastOperationId.name, adjustment.lastOperationId),
  ...bind(lookups.legalEntity, adjustment.legalEntityId),
  ...bind(lookups.requestedBy, adjustment.requestedById),
  ...bind(lookups.approval, adjustment.approvalId),
  ...bind(lookups.owner, links.ownerTeamId),
  [ADJUSTMENT_LINES]: adjustment.lines.map((line) => writeAdjustmentLine(line, links)),
});

const writeTerms = (adjustment: LimitAdjustment): RowForCreate => ({
  ...optionally(columns.change.name, adjustment.change && choices.change[adjustment.change]),
  ...optionally(columns.changeValue.name, adjustment.changeValue && decimalText(adjustment.changeValue)),
  ...optionally(columns.roundTo.name, adjustment.roundTo && decimalText(adjustment.roundTo)),
  ...optionally(
    columns.roundingDirection.name,
    adjustment.roundingDirection && choices.roundingDirection[adjustment.roundingDirection],
  ),
  ...optionally(columns.validFrom.name, adjustment.validFrom),
  ...optionally(columns.expiresOn.name, adjustment.expiresOn),
});

/** What a step of its life changes of a journal; what was bound once stays bound. */
export const adjustmentChanges = (adjustment: LimitAdjustment): RowChanges => ({
  [columns.adjustmentStatus.name]: choices.adjustmentStatus[adjustment.status],
  [columns.contentHash.name]: adjustment.contentHash ?? null,
  [columns.postedOn.name]: adjustment.postedOn ?? null,
  [columns.lastOperationId.name]: adjustment.lastOperationId ?? null,
  ...bind(lookups.requestedBy, adjustment.requestedById),
  ...bind(lookups.approval, adjustment.approvalId),
});
