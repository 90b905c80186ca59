import { type RiskBand } from '../credit-score';
import { rowId } from '../kernel';
import { bind } from './bind';
import { choice, id, integer } from './cell';
import { decimalNumber } from './decimal-cell';
import { decimalText } from './decimal-text';
import { openRow, type ReadRow } from './open-row';
import { optionally } from './optionally';
import { present } from './present';
import { type RowForCreate } from './row-for-create';
import { riskBand as table } from './tables';

const { columns, lookups, choices } = table;

/** The columns `readRiskBand` needs, for `$select`. */
export const riskBandSelect: readonly string[] = [
  columns.id.name,
  columns.riskGroup.name,
  columns.fromScore.name,
  columns.toScore.name,
  columns.maximumTermsRank.name,
  columns.maximumDiscountRank.name,
  columns.depositPercent.name,
  lookups.legalEntity.value,
];

/** Reads a risk band. */
export function readRiskBand(source: unknown): ReadRow<RiskBand> {
  const row = openRow(table, source);
  return row.finish({
    riskGroup: row.required(columns.riskGroup.name, choice(choices.riskGroup)),
    fromScore: row.required(columns.fromScore.name, integer),
    toScore: row.required(columns.toScore.name, integer),
    ...present({
      legalEntityId: row.optional(lookups.legalEntity.value, id),
      maximumTermsRank: row.optional(columns.maximumTermsRank.name, integer),
      maximumDiscountRank: row.optional(columns.maximumDiscountRank.name, integer),
      depositPercent: row.optional(columns.depositPercent.name, decimalNumber),
    }),
  });
}

/** The row to create for a risk band; its id follows from risk group and legal entity. */
export const writeRiskBand = (band: RiskBand): RowForCreate => ({
  [columns.id.name]: rowId('riskband', band.riskGroup, band.legalEntityId ?? 'all'),
  [columns.name.name]: `${band.riskGroup} ${band.fromScore} to ${band.toScore}`,
  [columns.riskGroup.name]: choices.riskGroup[band.riskGroup],
  [columns.fromScore.name]: band.fromScore,
  [columns.toScore.name]: band.toScore,
  ...optionally(columns.maximumTermsRank.name, band.maximumTermsRank),
  ...optionally(columns.maximumDiscountRank.name, band.maximumDiscountRank),
  ...optionally(columns.depositPercent.name, band.depositPercent && decimalText(band.depositPercent)),
  ...bind(lookups.legalEntity, band.legalEntityId),
});
