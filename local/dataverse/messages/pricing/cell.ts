import { isExactDecimal, isReference, type Reference, type Row } from '../../store/row';

/** The decimal in a column, or undefined for none. */
export function decimalIn(row: Row, column: string): string | undefined {
  const value = row[column];
  if (typeof value === 'number' || typeof value === 'bigint') return value.toString();
  return value !== undefined && value !== null && isExactDecimal(value) ? value.decimal : undefined;
}

/** The choice or whole number in a column, or undefined for none. */
export function numberIn(row: Row, column: string): number | undefined {
  const value = row[column];
  return typeof value === 'number' ? value : undefined;
}

/** What a lookup points at, or undefined for nothing. */
export function referenceIn(row: Row, column: string): Reference | undefined {
  const value = row[column];
  return value !== undefined && value !== null && isReference(value) ? value : undefined;
}
