import { type AutomaticLimit, type AutomaticLimitLine } from '../credit-limits';
import { rowId } from '../kernel';
import { readAutomaticLimitLine } from './automatic-limit-line';
import { bindCurrency } from './bind';
import { choice, currencyCode, yesNo } from './cell';
import { moneyText } from './decimal-text';
import { moneyIn } from './money-cell';
import { openRow, type ReadRow } from './open-row';
import { optionally } from './optionally';
import { present } from './present';
import { type RowForCreate, type RowLinks } from './row-for-create';
import { automaticLimit as table } from './tables';

const { columns, lookups, choices } = table;

/** The id of the automatic limits of a risk group in a currency. */
export const automaticLimitId = ({ riskGroup, currency }: Pick<AutomaticLimit, 'riskGroup' | 'currency'>): string =>
  rowId('automaticlimit', riskGroup, currency);

/** The columns `readAutomaticLimit` needs of the head, for `$select`. */
export const automaticLimitSelect: readonly string[] = [
  columns.id.name,
  columns.riskGroup.name,
  columns.currencyCode.name,
  columns.maximumRevenue.name,
  columns.capByRevenue.name,
];

/** Reads the automatic limits of a risk group with their lines; `scoringGroups` gives codes by id. */
export function readAutomaticLimit(
  source: unknown,
  lineSources: readonly unknown[],
  scoringGroups: ReadonlyMap<string, string>,
): ReadRow<AutomaticLimit> {
  const row = openRow(table, source);
  const currency = row.required(columns.currencyCode.name, currencyCode);
  const lines: AutomaticLimitLine[] = [];
  for (const lineSource of lineSources) {
    const line = readAutomaticLimitLine(lineSource, currency, scoringGroups);
    if (!line.ok) return line;
    lines.push(line.value);
  }
  return row.finish({
    riskGroup: row.required(columns.riskGroup.name, choice(choices.riskGroup)),
    currency,
    capByRevenue: row.optional(columns.capByRevenue.name, yesNo) ?? false,
    ...present({ maximumRevenue: row.optional(columns.maximumRevenue.name, moneyIn(currency)) }),
    lines: lines.sort((one, other) => one.sequence - other.sequence),
  });
}

/** The row to create for the head. */
export const writeAutomaticLimit = (
  { riskGroup, currency, maximumRevenue, capByRevenue }: AutomaticLimit & { readonly riskGroup: RiskGroupName },
  links: RowLinks,
): RowForCreate => ({
  [columns.id.name]: automaticLimitId({ riskGroup, currency }),
  [columns.name.name]: `${riskGroup} ${currency}`,
  [columns.riskGroup.name]: choices.riskGroup[riskGroup],
  [columns.currencyCode.name]: currency,
  ...optionally(columns.maximumRevenue.name, maximumRevenue && moneyText(maximumRevenue)),
  [columns.capByRevenue.name]: capByRevenue,
  ...bindCurrency(lookups.transactionCurrency, currency, links),
});

type RiskGroupName = keyof typeof choices.riskGroup;
