import { roundDecimal } from '../../messages/write/decimal-text';
import { type ColumnMetadata } from '../../metadata/table-metadata';
import { isExactDecimal, isReference, type Value } from '../../store/row';

/** A value as JSON text: Money with four decimals and Decimal with its column's precision, as raw number tokens (conformance row 43). */
export function writeValue(column: ColumnMetadata | undefined, value: Value): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (typeof value === 'boolean')
    return column?.type === 'ManagedProperty' ? managedProperty(column, value) : String(value);
  if (isReference(value)) return `"${value.id}"`;
  if (isExactDecimal(value)) return column ? roundDecimal(value.decimal, decimalsOf(column)) : value.decimal;
  return `"${value.join(',')}"`;
}

const managedProperty = (column: ColumnMetadata, value: boolean): string =>
  JSON.stringify({ Value: value, CanBeChanged: true, ManagedPropertyLogicalName: column.logicalName });

const decimalsOf = (column: ColumnMetadata): number => (column.type === 'Money' ? 4 : (column.precision ?? 2));
