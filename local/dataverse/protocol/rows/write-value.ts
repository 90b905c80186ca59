import { roundDecimal } from '../../messages/write/decimal-text';
import { type ColumnMetadata } from '../../metadata/table-metadata';
import { isExactDecimal, isReference, type Value } from '../../store/row';

/** A value as JSON text: Money with four decimals and Decimal with its column's precision, as raw number tokens (conformance row 43). */
export function writeValue(column: ColumnMetadata | undefined, value: Value): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  if (isReference(value)) return `"${value.id}"`;
  if (isExactDecimal(value)) return column ? roundDecimal(value.decimal, decimalsOf(column)) : value.decimal;
  return `"${value.join(',')}"`;
}

const decimalsOf = (column: ColumnMetadata): number => (column.type === 'Money' ? 4 : (column.precision ?? 2));
