import { parseCurrency, parseIsoDate, parseMoney, type CurrencyCode, type IsoDate, type Money } from '@o2c/core/kernel';

/** A row as the Web API gives it, with its annotations and expanded rows. */
export type Row = Readonly<Record<string, unknown>>;

const FORMATTED = '@OData.Community.Display.V1.FormattedValue';

/** Text of a column; empty when it has none. */
export const textOf = (row: Row, column: string): string => {
  const value = row[column];
  return typeof value === 'string' ? value : '';
};

/** Text of a column, or nothing. */
export const someText = (row: Row, column: string): string | undefined => textOf(row, column) || undefined;

export const numberOf = (row: Row, column: string): number | undefined => {
  const value = row[column];
  return typeof value === 'number' ? value : undefined;
};

/** What Dataverse shows for a column in the user's language. */
export const shownOf = (row: Row, column: string): string => textOf(row, column + FORMATTED);

export const dayOf = (row: Row, column: string): IsoDate | undefined => {
  const day = parseIsoDate(textOf(row, column));
  return day.ok ? day.value : undefined;
};

export const currencyOf = (row: Row, column: string): CurrencyCode | undefined => {
  const code = parseCurrency(textOf(row, column));
  return code.ok ? code.value : undefined;
};

/** An amount in a currency the row names elsewhere; absent when the row has none, or it is no whole number of its smallest units. */
export function moneyOf(row: Row, column: string, currency: CurrencyCode | undefined): Money | undefined {
  const value = numberOf(row, column);
  if (value === undefined || currency === undefined) return undefined;
  const amount = parseMoney(String(value), currency);
  return amount.ok ? amount.value : undefined;
}

/** Name of a choice's value. */
export const choiceOf = <Name extends string>(
  row: Row,
  column: string,
  choices: Readonly<Record<Name, number>>,
): Name | undefined => {
  const value = row[column];
  for (const name in choices) if (choices[name] === value) return name;
  return undefined;
};

/** The row a lookup leads to, when it was expanded and may be read. */
export const rowBehind = (row: Row, navigation: string): Row | undefined => {
  const value = row[navigation];
  return isRow(value) ? value : undefined;
};

/** Rows of an expanded collection. */
export const rowsBehind = (row: Row, navigation: string): readonly Row[] => {
  const value = row[navigation];
  return Array.isArray(value) ? value.filter(isRow) : [];
};

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);
