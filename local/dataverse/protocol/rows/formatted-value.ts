import { roundDecimal } from '../../messages/write/decimal-text';
import { type ColumnMetadata, type ColumnType } from '../../metadata/table-metadata';
import { isDateOnly } from '../../query/values/edm-type';
import { isExactDecimal, isReference, type Row, type Value } from '../../store/row';
import { type CurrencyFormat, type DisplayNames } from './display-names';

/**
 * What the FormattedValue annotation says: labels of choices and booleans, names of rows pointed at, money with the row's currency
 * symbol, dates the American way in UTC (the language and zone of this server's users). Undefined for plain text.
 */
export function formattedValue(column: ColumnMetadata, value: Value, context: FormatContext): string | undefined {
  if (value === null) return undefined;
  if (isReference(value)) return context.names.nameOf(value);
  return FORMATS[column.type]?.(column, value, context);
}

interface FormatContext {
  readonly names: DisplayNames;
  readonly row: Row;
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
  Money: (column, value, context) =>
    isExactDecimal(value) ? money(value.decimal, currencyOf(column, context)) : undefined,
  Decimal: figure,
  Integer: figure,
  BigInt: figure,
  Double: figure,
  DateTime: (column, value) => (typeof value === 'string' ? date(column, value) : undefined),
};

const label = (column: ColumnMetadata, value: number): string | undefined =>
  column.options?.find((option) => option.value === value)?.label;

/** `*_base` amounts are in the organisation's currency, whose symbol the row does not know: they are shown without one. */
function currencyOf(column: ColumnMetadata, { names, row }: FormatContext): CurrencyFormat {
  const currency = row['transactioncurrencyid'];
  const known = column.baseOf === undefined && currency !== undefined && currency !== null && isReference(currency);
  return names.currency(known ? currency.id : undefined);
}

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

function date(column: ColumnMetadata, text: string): string {
  const [year = '', month = '', day = ''] = text.slice(0, 10).split('-');
  const shown = `${Number(month)}/${Number(day)}/${year}`;
  if (isDateOnly(column) || text.length === 10) return shown;
  const [hours, minutes] = [Number(text.slice(11, 13)), text.slice(14, 16)];
  return `${shown} ${hours % 12 === 0 ? 12 : hours % 12}:${minutes} ${hours < 12 ? 'AM' : 'PM'}`;
}
