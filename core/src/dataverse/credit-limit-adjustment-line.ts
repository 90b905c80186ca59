import { type AdjustmentLine, type PreviousLimit } from '../credit-limits';
import { bind, bindCurrency } from './bind';
import { currencyCode, date, id, integer, moment, text, yesNo } from './cell';
import { moneyText } from './decimal-text';
import { ETAG } from './etag';
import { moneyIn } from './money-cell';
import { openRow, type ReadRow } from './open-row';
import { optionally } from './optionally';
import { present } from './present';
import { type RowChanges } from './row-changes';
import { type RowForCreate, type RowLinks } from './row-for-create';
import { creditLimitAdjustmentLine as table } from './tables';

const { columns, lookups } = table;

/** A line as it stands in Dataverse. */
export interface StoredAdjustmentLine extends AdjustmentLine {
  readonly etag: string;
}

/** The columns `readAdjustmentLine` needs, for `$select`. */
export const adjustmentLineSelect: readonly string[] = [
  columns.id.name,
  columns.key.name,
  columns.name.name,
  columns.sequence.name,
  columns.currencyCode.name,
  columns.previousLimit.name,
  columns.previousUnlimited.name,
  columns.previousFrom.name,
  columns.previousExpiresOn.name,
  columns.newLimit.name,
  columns.unlimited.name,
  columns.validFrom.name,
  columns.expiresOn.name,
  columns.belowExposure.name,
  columns.explanation.name,
  columns.postedOn.name,
  columns.refusal.name,
  columns.lastOperationId.name,
  lookups.adjustment.value,
  lookups.customerProfile.value,
  lookups.customer.value,
];

/** Reads one line of a journal. */
export function readAdjustmentLine(source: unknown): ReadRow<StoredAdjustmentLine> {
  const row = openRow(table, source);
  const currency = row.required(columns.currencyCode.name, currencyCode);
  const previous: PreviousLimit = {
    unlimited: row.optional(columns.previousUnlimited.name, yesNo) ?? false,
    ...present({
      limit: row.optional(columns.previousLimit.name, moneyIn(currency)),
      from: row.optional(columns.previousFrom.name, date),
      expiresOn: row.optional(columns.previousExpiresOn.name, date),
    }),
  };
  return row.finish({
    id: row.required(columns.id.name, id),
    etag: row.required(ETAG, text),
    key: row.required(columns.key.name, text),
    name: row.required(columns.name.name, text),
    sequence: row.required(columns.sequence.name, integer),
    profileId: row.required(lookups.customerProfile.value, id),
    customerId: row.required(lookups.customer.value, id),
    currency,
    unlimited: row.optional(columns.unlimited.name, yesNo) ?? false,
    belowExposure: row.optional(columns.belowExposure.name, yesNo) ?? false,
    previous,
    ...present({
      newLimit: row.optional(columns.newLimit.name, moneyIn(currency)),
      validFrom: row.optional(columns.validFrom.name, date),
      expiresOn: row.optional(columns.expiresOn.name, date),
      explanation: row.optional(columns.explanation.name, text),
      postedOn: row.optional(columns.postedOn.name, moment),
      refusal: row.optional(columns.refusal.name, text),
      lastOperationId: row.optional(columns.lastOperationId.name, text),
    }),
  });
}

/** The journal a line belongs to. */
export const adjustmentIdOfLine = (source: unknown): string | undefined =>
  openRow(table, source).optional(lookups.adjustment.value, id);

/** The row to create for a line, without its journal: nested in the journal's row that is understood. */
export const writeAdjustmentLine = (line: AdjustmentLine, links: RowLinks): RowForCreate => ({
  [columns.id.name]: line.id,
  [columns.key.name]: line.key,
  [columns.name.name]: line.name,
  [columns.sequence.name]: line.sequence,
  [columns.currencyCode.name]: line.currency,
  ...optionally(columns.newLimit.name, line.newLimit && moneyText(line.newLimit)),
  [columns.unlimited.name]: line.unlimited,
  ...optionally(columns.validFrom.name, line.validFrom),
  ...optionally(columns.expiresOn.name, line.expiresOn),
  [columns.belowExposure.name]: line.belowExposure,
  ...optionally(columns.explanation.name, line.explanation),
  ...optionally(columns.previousLimit.name, line.previous.limit && moneyText(line.previous.limit)),
  [columns.previousUnlimited.name]: line.previous.unlimited,
  ...optionally(columns.previousFrom.name, line.previous.from),
  ...optionally(columns.previousExpiresOn.name, line.previous.expiresOn),
  ...optionally(columns.postedOn.name, line.postedOn),
  ...optionally(columns.refusal.name, line.refusal),
  ...optionally(columns.lastOperationId.name, line.lastOperationId),
  ...bind(lookups.customerProfile, line.profileId),
  ...bind(lookups.customer, line.customerId),
  ...bind(lookups.owner, links.ownerTeamId),
  ...bindCurrency(lookups.transactionCurrency, line.currency, links),
});

/** What posting writes to a line: what it replaced, its days, and when. */
export const adjustmentLinePosted = (line: AdjustmentLine): RowChanges => ({
  [columns.previousLimit.name]: line.previous.limit ? moneyText(line.previous.limit) : null,
  [columns.previousUnlimited.name]: line.previous.unlimited,
  [columns.previousFrom.name]: line.previous.from ?? null,
  [columns.previousExpiresOn.name]: line.previous.expiresOn ?? null,
  [columns.validFrom.name]: line.validFrom ?? null,
  [columns.expiresOn.name]: line.expiresOn ?? null,
  [columns.postedOn.name]: line.postedOn ?? null,
  [columns.refusal.name]: line.refusal ?? null,
  [columns.lastOperationId.name]: line.lastOperationId ?? null,
});
