import { type ColumnMetadata, type ColumnType } from '../metadata/table-metadata';
import { type SqlValue } from './database';
import { isExactDecimal, isReference, type Value } from './row';
import { fromScaled, toScaled } from './scaled-decimal';
import { isPolymorphic } from './stored-column';

/** Digits after the point that a Money column keeps: the platform's money type has four. */
export const MONEY_SCALE = 4;
/** Digits after the point that a Decimal column keeps: the platform's largest precision. */
export const DECIMAL_SCALE = 10;

/**
 * A value as SQLite keeps it. A polymorphic lookup gives its id here and its table's name in the second SQL column (row-store).
 * A value of the wrong kind is a bug of the caller: requests are checked before they come here.
 */
export function toSql(column: ColumnMetadata, value: Value): SqlValue {
  if (value === null) return null;
  if (isReference(value)) return value.id.toLowerCase();
  if (isExactDecimal(value)) return exactToSql(column, value.decimal);
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (Array.isArray(value)) return multiSelectText(value as readonly number[]);
  if (typeof value === 'string') return column.type === 'Uniqueidentifier' ? value.toLowerCase() : value;
  if (typeof value === 'number' || typeof value === 'bigint') return numberToSql(column, value);
  throw new TypeError(`${column.logicalName} (${column.type}) cannot hold ${JSON.stringify(value)}`);
}

/** A multi-select choice is searched with LIKE '%,2,%': each value stands between commas, in ascending order. */
export const multiSelectText = (values: readonly number[]): string | null =>
  values.length === 0 ? null : `,${[...values].sort((a, b) => a - b).join(',')},`;

/** What toSql stored, back again. `tableName` is the second SQL column of a polymorphic lookup. */
export function fromSql(column: ColumnMetadata, sqlValue: SqlValue, tableName?: SqlValue): Value {
  if (sqlValue === null) return null;
  const decode = DECODERS[column.type];
  if (decode) return decode(column, sqlValue, tableName);
  return sqlValue instanceof Uint8Array ? Buffer.from(sqlValue).toString('base64') : sqlValue;
}

type Decoder = (column: ColumnMetadata, value: NonNullable<SqlValue>, tableName: SqlValue | undefined) => Value;

const reference: Decoder = (column, value, tableName) => ({
  table: referencedTable(column, tableName),
  id: asText(column, value),
});

const boolean: Decoder = (_column, value) => value !== 0;

/** Types that are not listed are stored as they are. */
const DECODERS: Partial<Readonly<Record<ColumnType, Decoder>>> = {
  Money: (column, value) => ({ decimal: fromScaled(asInteger(column, value), MONEY_SCALE) }),
  Decimal: (column, value) => ({ decimal: fromScaled(asInteger(column, value), DECIMAL_SCALE) }),
  BigInt: (column, value) => BigInt(asInteger(column, value)),
  Boolean: boolean,
  ManagedProperty: boolean,
  Lookup: reference,
  Customer: reference,
  Owner: reference,
  MultiSelectPicklist: (column, value) => asText(column, value).slice(1, -1).split(',').map(Number),
};

function exactToSql(column: ColumnMetadata, decimal: string): SqlValue {
  if (column.type === 'Money') return toScaled(decimal, MONEY_SCALE);
  if (column.type === 'Decimal') return toScaled(decimal, DECIMAL_SCALE);
  if (column.type === 'Double') return Number(decimal);
  return toScaled(decimal, 0);
}

/** A Money or Decimal given as a plain number must be an integer: a fraction would already have passed through a double. */
function numberToSql(column: ColumnMetadata, value: number | bigint): SqlValue {
  const exact: readonly ColumnType[] = ['Money', 'Decimal'];
  return exact.includes(column.type) ? exactToSql(column, value.toString()) : value;
}

function referencedTable(column: ColumnMetadata, tableName: SqlValue | undefined): string {
  if (isPolymorphic(column) && typeof tableName === 'string') return tableName;
  const only = column.targets?.[0];
  if (only === undefined) throw new TypeError(`${column.logicalName} holds an id but names no table`);
  return only;
}

function asInteger(column: ColumnMetadata, value: SqlValue): number | bigint {
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  throw new TypeError(`${column.logicalName} (${column.type}) is stored as ${typeof value}`);
}

function asText(column: ColumnMetadata, value: SqlValue): string {
  if (typeof value === 'string') return value;
  throw new TypeError(`${column.logicalName} (${column.type}) is stored as ${typeof value}`);
}
