import { type AutomaticLimitLine } from '../credit-limits';
import { type CurrencyCode, rowId } from '../kernel';
import { bind, bindCurrency } from './bind';
import { choice, id, integer } from './cell';
import { decimalNumber } from './decimal-cell';
import { decimalText, moneyText } from './decimal-text';
import { moneyIn } from './money-cell';
import { openRow, type ReadRow } from './open-row';
import { type RowForCreate, type RowLinks } from './row-for-create';
import { automaticLimitLine as table } from './tables';

const { columns, lookups, choices } = table;

/** The columns `readAutomaticLimitLine` needs, for `$select`. */
export const automaticLimitLineSelect: readonly string[] = [
  columns.id.name,
  columns.sequence.name,
  columns.comparison.name,
  columns.value.name,
  columns.creditLimit.name,
  lookups.automaticLimit.value,
  lookups.scoringGroup.value,
];

/** Reads a line in the currency of its head; scoring groups by their codes. */
export function readAutomaticLimitLine(
  source: unknown,
  currency: CurrencyCode,
  scoringGroups: ReadonlyMap<string, string>,
): ReadRow<AutomaticLimitLine> {
  const row = openRow(table, source);
  return row.finish({
    sequence: row.required(columns.sequence.name, integer),
    scoringGroup: scoringGroups.get(row.required(lookups.scoringGroup.value, id)) ?? '',
    comparison: row.required(columns.comparison.name, choice(choices.comparison)),
    value: row.required(columns.value.name, decimalNumber),
    creditLimit: row.required(columns.creditLimit.name, moneyIn(currency)),
  });
}

/** The automatic limit a line belongs to. */
export const automaticLimitIdOfLine = (source: unknown): string | undefined =>
  openRow(table, source).optional(lookups.automaticLimit.value, id);

/** Where a line stands and what its codes mean in the environment. */
export interface AutomaticLinePlace {
  readonly automaticLimitId: string;
  readonly scoringGroupId: string;
  readonly links: RowLinks;
}

/** The row to create for a line. */
export const writeAutomaticLimitLine = (
  line: AutomaticLimitLine,
  { automaticLimitId, scoringGroupId, links }: AutomaticLinePlace,
): RowForCreate => ({
  [columns.id.name]: rowId('automaticlimitline', automaticLimitId, line.sequence),
  [columns.name.name]: `${line.scoringGroup} ${line.comparison} ${line.value}`,
  [columns.sequence.name]: line.sequence,
  [columns.comparison.name]: choices.comparison[line.comparison],
  [columns.value.name]: decimalText(line.value),
  [columns.creditLimit.name]: moneyText(line.creditLimit),
  ...bind(lookups.automaticLimit, automaticLimitId),
  ...bind(lookups.scoringGroup, scoringGroupId),
  ...bindCurrency(lookups.transactionCurrency, line.creditLimit.currency, links),
});
