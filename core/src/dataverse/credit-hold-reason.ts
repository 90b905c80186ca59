import { type HoldReason } from '../credit';
import { bind } from './bind';
import { choice, id, moment, text, yesNo } from './cell';
import { decimalNumber } from './decimal-cell';
import { decimalText } from './decimal-text';
import { ETAG } from './etag';
import { openRow, type ReadRow } from './open-row';
import { present } from './present';
import { filled, type RowChanges } from './row-changes';
import { type RowForCreate, type RowLinks } from './row-for-create';
import { creditHoldReason as table } from './tables';

const { columns, lookups, choices } = table;

/** The columns `readHoldReason` needs, for `$select`. */
export const holdReasonSelect: readonly string[] = [
  columns.id.name,
  columns.rule.name,
  columns.ruleId.name,
  columns.scope.name,
  columns.value.name,
  columns.threshold.name,
  columns.explanation.name,
  columns.since.name,
  columns.cleared.name,
];

/** Reads one reason of a hold. */
export function readHoldReason(source: unknown): ReadRow<HoldReason & { readonly etag: string }> {
  const row = openRow(table, source);
  return row.finish({
    id: row.required(columns.id.name, id),
    etag: row.required(ETAG, text),
    cause: row.required(columns.rule.name, choice(choices.rule)),
    ruleId: row.optional(columns.ruleId.name, text) ?? '',
    scope: row.optional(columns.scope.name, text) ?? '',
    cleared: row.optional(columns.cleared.name, yesNo) ?? false,
    ...present({
      value: row.optional(columns.value.name, decimalNumber),
      threshold: row.optional(columns.threshold.name, decimalNumber),
      explanation: row.optional(columns.explanation.name, text),
      since: row.optional(columns.since.name, moment),
    }),
  });
}

/** The row to create for a reason, without its hold: nested in the hold's row the hold is understood. */
export const writeHoldReason = (reason: HoldReason, links: RowLinks): RowForCreate => ({
  [columns.id.name]: reason.id,
  [columns.name.name]: reason.ruleId,
  [columns.rule.name]: choices.rule[reason.cause],
  ...filled(holdReasonChanges(reason)),
  ...bind(lookups.owner, links.ownerTeamId),
});

/** The row to create for a reason that joins a hold which is there already. */
export const writeHoldReasonOf = (holdId: string, reason: HoldReason, links: RowLinks): RowForCreate => ({
  ...writeHoldReason(reason, links),
  ...bind(lookups.creditHold, holdId),
});

/** What another evaluation changes of a reason; what is absent now is emptied. */
export const holdReasonChanges = (reason: HoldReason): RowChanges => ({
  [columns.ruleId.name]: reason.ruleId,
  [columns.scope.name]: reason.scope,
  [columns.value.name]: reason.value === undefined ? null : decimalText(reason.value),
  [columns.threshold.name]: reason.threshold === undefined ? null : decimalText(reason.threshold),
  [columns.explanation.name]: reason.explanation ?? null,
  [columns.since.name]: reason.since ?? null,
  [columns.cleared.name]: reason.cleared,
});
