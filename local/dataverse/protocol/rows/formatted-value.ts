import { roundDecimal } from '../../messages/write/decimal-text';
import { type ColumnMetadata, type ColumnType } from '../../metadata/table-metadata';
import { isDateOnly, isInstant } from '../../query/values/edm-type';
import { localTime } from '../../query/values/local-time';
import { isExactDecimal, isReference, type Value } from '../../store/row';
import { type CurrencyFormat, type DisplayNames } from './display-names';

/**
 * What the FormattedValue annotation says: labels of choices and booleans, names of rows pointed at, money with the row's currency
 * symbol, dates the American way in the reader's time zone. Undefined for plain text.
 */
export function formattedValue(column: ColumnMetadata, value: Value, context: FormatContext): string | undefined {
  if (value === null) return undefined;
  if (isReference(value)) return context.names.nameOf(value);
  return FORMATS[column.type]?.(column, value, context);
}

/** A figure that comes from no column: a count, a part of a date. */
export const formattedFigure = (value: Value, label?: (figure: number) => string): string | undefined =>
  typeof value === 'number' ? (label?.(value) ?? grouped(String(value))) : undefined;

interface FormatContext {
  readonly names: DisplayNames;
  /** The currency an amount is in. */
  readonly currency: () => CurrencyFormat;
  /** The reader's time zone. */
  readonly zone: () => string;
}

type Format = (column: ColumnMetadata, value: Value, context: FormatContext) => string | undefined;

const choice: Format = (column, value) => label(column, Number(value));
const figure: Format = (column, value) => number(column, value);

/** How each type is shown; the others are shown as they are. */
const FORMATS: Partial<Readonly<Record<ColumnType, Format>>> = {
  Picklist: choice,
  State: choice,
  Status: choice,
  MultiSelectPicklist: (column, value) =>
    (value as readonly number[]).map((item) => label(column, item) ?? String(item)).join('; '),
  Boolean: (column, value) => label(column, value === true ? 1 : 0) ?? (value === true ? 'Yes' : 'No'),
  Money: (_column, value, { currency }) => (isExactDecimal(value) ? money(value.decimal, currency()) : undefined),
  Decimal: figure,
  Integer: figure,
  BigInt: figure,
  Double: figure,
  DateTime: (column, value, { zone }) => (typeof value === 'string' ? date(column, value, zone) : undefined),
};

const label = (column: ColumnMetadata, value: number): string | undefined =>
  column.options?.find((option) => option.value === value)?.label;

function money(decimal: string, { symbol, precision }: CurrencyFormat): string {
  const text = grouped(roundDecimal(decimal, precision).replace('-', ''));
  return decimal.startsWith('-') ? `(${symbol}${text})` : `${symbol}${text}`;
}

function number(column: ColumnMetadata, value: Value): string | undefined {
  const text = isExactDecimal(value) ? roundDecimal(value.decimal, column.precision ?? 2) : plain(value);
  if (column.logicalName === 'versionnumber') return text;
  return text.startsWith('-') ? `-${grouped(text.slice(1))}` : grouped(text);
}

const plain = (value: Value): string =>
  typeof value === 'number' || typeof value === 'bigint' ? value.toString() : '';

function grouped(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const groups = whole.replaceAll(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}

function date(column: ColumnMetadata, stored: string, zone: () => string): string {
  const text = isInstant(column) && stored.length > 10 ? localTime(zone(), stored) : stored;
  const [year = '', month = '', day = ''] = text.slice(0, 10).split('-');
  const shown = `${Number(month)}/${Number(day)}/${year}`;
  if (isDateOnly(column) || text.length === 10) return shown;
  const [hours, minutes] = [Number(text.slice(11, 13)), text.slice(14, 16)];
  return `${shown} ${hours % 12 === 0 ? 12 : hours % 12}:${minutes} ${hours < 12 ? 'AM' : 'PM'}`;
}
