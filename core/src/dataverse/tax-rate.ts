import { type Decimal, type IsoDate, rowId } from '../kernel';
import { type TaxCategory } from '../totals';
import { bind } from './bind';
import { choice, date, id, text } from './cell';
import { decimalNumber } from './decimal-cell';
import { decimalText } from './decimal-text';
import { openRow, type ReadRow } from './open-row';
import { present } from './present';
import { type RowForCreate } from './row-for-create';
import { taxRate as table } from './tables';

/** A tax rate of a legal entity as it holds from a date on, until the next row of the same code. */
export interface TaxRate {
  readonly legalEntityId: string;
  readonly code: string;
  readonly category: TaxCategory;
  /** Percent. */
  readonly percentage: Decimal;
  readonly validFrom: IsoDate;
  readonly exemptionReason?: string;
}

const { columns, lookups, choices } = table;

/** The columns `readTaxRate` needs, for `$select`. */
export const taxRateSelect: readonly string[] = [
  columns.id.name,
  columns.code.name,
  columns.category.name,
  columns.percentage.name,
  columns.validFrom.name,
  columns.exemptionReason.name,
  lookups.legalEntity.value,
];

/** Reads a tax rate. */
export function readTaxRate(source: unknown): ReadRow<TaxRate> {
  const row = openRow(table, source);
  return row.finish({
    legalEntityId: row.required(lookups.legalEntity.value, id),
    code: row.required(columns.code.name, text),
    category: row.required(columns.category.name, choice(choices.category)),
    percentage: row.required(columns.percentage.name, decimalNumber),
    validFrom: row.required(columns.validFrom.name, date),
    ...present({ exemptionReason: row.optional(columns.exemptionReason.name, text) }),
  });
}

/** The row to create for a tax rate; its id follows from legal entity, code and date. */
export const writeTaxRate = (rate: TaxRate): RowForCreate => ({
  [columns.id.name]: rowId('taxrate', rate.legalEntityId, rate.code, rate.validFrom),
  [columns.name.name]: `${rate.code} ${rate.percentage} % from ${rate.validFrom}`,
  [columns.code.name]: rate.code,
  [columns.category.name]: choices.category[rate.category],
  [columns.percentage.name]: decimalText(rate.percentage),
  [columns.validFrom.name]: rate.validFrom,
  ...(rate.exemptionReason === undefined ? {} : { [columns.exemptionReason.name]: rate.exemptionReason }),
  ...bind(lookups.legalEntity, rate.legalEntityId),
});
