/** A row as the Web API gives it, with its annotations and expanded rows. */
export type Row = Readonly<Record<string, unknown>>;

const FORMATTED = '@OData.Community.Display.V1.FormattedValue';

/** Text of a column; empty when it has none. */
export const textOf = (row: Row, column: string): string => {
  const value = row[column];
  return typeof value === 'string' ? value : '';
};

/** Number of a column. */
export const numberOf = (row: Row, column: string): number | undefined => {
  const value = row[column];
  return typeof value === 'number' ? value : undefined;
};

/** What Dataverse shows for a column in the user's language: amounts with their currency, options and lookups by name. */
export const shownOf = (row: Row, column: string): string => textOf(row, `${column}${FORMATTED}`);

/** Rows behind a navigation property: a list, or the one a lookup leads to. */
export function rowsBehind(row: Row, navigation: string): readonly Row[] {
  const value = row[navigation];
  if (Array.isArray(value)) return value.filter(isRow);
  return isRow(value) ? [value] : [];
}

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;
