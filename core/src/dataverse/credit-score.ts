import { type ScoreRecord } from '../credit-score';
import { bind } from './bind';
import { choice, date, id, integer, moment, text, yesNo } from './cell';
import { decimalNumber } from './decimal-cell';
import { decimalText } from './decimal-text';
import { openRow, type ReadRow } from './open-row';
import { optionally } from './optionally';
import { present } from './present';
import { type RowForCreate, type RowLinks } from './row-for-create';
import { creditScore as table } from './tables';

const { columns, lookups, choices } = table;

/** The columns `readCreditScore` needs, for `$select`. */
export const creditScoreSelect: readonly string[] = [
  columns.id.name,
  columns.key.name,
  columns.scoredOn.name,
  columns.score.name,
  columns.riskGroup.name,
  columns.previousRiskGroup.name,
  columns.paymentIndex.name,
  columns.stale.name,
  columns.event.name,
  columns.breakdown.name,
  columns.recordedOn.name,
  columns.lastOperationId.name,
  lookups.customerProfile.value,
  lookups.customer.value,
];

/** Reads a score. */
export function readCreditScore(source: unknown): ReadRow<ScoreRecord> {
  const row = openRow(table, source);
  return row.finish({
    id: row.required(columns.id.name, id),
    key: row.required(columns.key.name, text),
    customerProfileId: row.required(lookups.customerProfile.value, id),
    customerId: row.required(lookups.customer.value, id),
    scoredOn: row.required(columns.scoredOn.name, date),
    score: row.required(columns.score.name, integer),
    riskGroup: row.required(columns.riskGroup.name, choice(choices.riskGroup)),
    stale: row.optional(columns.stale.name, yesNo) ?? false,
    event: row.optional(columns.event.name, text) ?? '',
    breakdown: row.required(columns.breakdown.name, text),
    recordedOn: row.required(columns.recordedOn.name, moment),
    lastOperationId: row.optional(columns.lastOperationId.name, text) ?? '',
    ...present({
      previousRiskGroup: row.optional(columns.previousRiskGroup.name, choice(choices.previousRiskGroup)),
      paymentIndex: row.optional(columns.paymentIndex.name, decimalNumber),
    }),
  });
}

/** The row to create for a score; owned by the legal entity's team. */
export const writeCreditScore = (score: ScoreRecord, { ownerTeamId }: Pick<RowLinks, 'ownerTeamId'>): RowForCreate => ({
  [columns.id.name]: score.id,
  [columns.name.name]: `${score.scoredOn} ${score.score} ${score.riskGroup}`,
  [columns.key.name]: score.key,
  [columns.scoredOn.name]: score.scoredOn,
  [columns.score.name]: score.score,
  [columns.riskGroup.name]: choices.riskGroup[score.riskGroup],
  ...optionally(
    columns.previousRiskGroup.name,
    score.previousRiskGroup && choices.previousRiskGroup[score.previousRiskGroup],
  ),
  ...optionally(columns.paymentIndex.name, score.paymentIndex && decimalText(score.paymentIndex)),
  [columns.stale.name]: score.stale,
  [columns.event.name]: score.event,
  [columns.breakdown.name]: score.breakdown,
  [columns.recordedOn.name]: score.recordedOn,
  [columns.lastOperationId.name]: score.lastOperationId,
  ...bind(lookups.customerProfile, score.customerProfileId),
  ...bind(lookups.customer, score.customerId),
  ...bind(lookups.owner, ownerTeamId),
});
