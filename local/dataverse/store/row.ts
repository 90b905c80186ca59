/**
 * A row in memory. Keys are logical column names; a column that is absent was not asked for, `null` is a stored null.
 * Lookup columns hold a Reference under the column's own logical name (never `_x_value`: that is the protocol's word).
 */
export type Row = Readonly<Record<string, Value>>;

/** Money and Decimal values travel as canonical decimal text, so that no digit is lost to a double: `{ decimal: '12.3400' }`. */
export interface ExactDecimal {
  readonly decimal: string;
}

export interface Reference {
  readonly table: string;
  /** Lower-case GUID. */
  readonly id: string;
}

/**
 * String, Memo, Uniqueidentifier (lower-case), DateTime (`2026-03-01T10:00:00Z`), date only (`2026-03-01`) and EntityName are strings;
 * Integer, Double, Picklist, State and Status numbers; BigInt a bigint; a multi-select choice a sorted list of numbers.
 */
export type Value = null | string | number | bigint | boolean | ExactDecimal | Reference | readonly number[];

export const isExactDecimal = (value: Value): value is ExactDecimal =>
  typeof value === 'object' && value !== null && 'decimal' in value;

export const isReference = (value: Value): value is Reference =>
  typeof value === 'object' && value !== null && 'table' in value;
