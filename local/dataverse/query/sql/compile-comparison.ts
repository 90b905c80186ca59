import { type ColumnType } from '../../metadata/table-metadata';
import { DECIMAL_SCALE, MONEY_SCALE, toSql } from '../../store/column-codec';
import { isExactDecimal, type Value } from '../../store/row';
import { type ColumnPath, type Condition } from '../record-query';
import { compareScaled, scaledNumber, type Sign, SIGNS } from './compare-number';
import { compareText } from './compare-text';
import { columnOf, type Scope, type SqlColumn } from './scope';
import { bound, FALSE, sql, type SqlText } from './sql-text';

type Comparison = Extract<Condition, { kind: 'comparison' }>;

/** `column operator value`, or column against column. `ne` holds for every row for which `eq` does not, empty columns included. */
export function compileComparison(scope: Scope, comparison: Comparison): SqlText {
  const left = columnOf(scope, comparison.left);
  const { operator, right } = comparison;
  if (operator === 'ne') return notTrue(compileComparison(scope, { ...comparison, operator: 'eq' }));
  if (isColumnPath(right)) return sql`${left.sql} ${SIGNS[operator]} ${columnOf(scope, right).sql}`;
  if (right === null) return operator === 'eq' ? sql`${left.sql} IS NULL` : FALSE;
  return compareValue(left, operator, right);
}

/** True where the condition is false or has no answer because of a null. */
export const notTrue = (condition: SqlText): SqlText => sql`(${condition}) IS NOT TRUE`;

/** A column against a value that is not null. */
export function compareValue(left: SqlColumn, operator: Sign, value: NonNullable<Value>): SqlText {
  const scale = scaleOf(left.column.type);
  if (scale !== undefined && isExactDecimal(value))
    return compareScaled(left.sql, operator, scaledNumber(value.decimal, scale));
  if (TEXTS.has(left.column.type) && typeof value === 'string') return compareText(left.sql, operator, value);
  return sql`${left.sql} ${SIGNS[operator]} ${bound(toSql(left.column, value))}`;
}

export const isColumnPath = (right: Value | ColumnPath): right is ColumnPath =>
  typeof right === 'object' && right !== null && 'alias' in right;

/** Types whose values are compared without regard to case. */
export const TEXTS: ReadonlySet<ColumnType> = new Set<ColumnType>(['String', 'Memo', 'EntityName']);

/** Digits after the point of types kept as integers; undefined for the others. */
export function scaleOf(type: ColumnType): number | undefined {
  if (type === 'Money') return MONEY_SCALE;
  if (type === 'Decimal') return DECIMAL_SCALE;
  return WHOLE.has(type) ? 0 : undefined;
}

const WHOLE: ReadonlySet<ColumnType> = new Set<ColumnType>(['Integer', 'BigInt', 'Picklist', 'State', 'Status']);
