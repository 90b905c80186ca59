import { toSql } from '../../store/column-codec';
import { type SqlValue } from '../../store/database';
import { isExactDecimal, type Value } from '../../store/row';
import { scaledNumber } from './compare-number';
import { compareValue, scaleOf, TEXTS } from './compile-comparison';
import { type SqlColumn } from './scope';
import { anyOf, bound, sql, type SqlText } from './sql-text';

const ASCII = /^[\x20-\x7e]*$/;

/**
 * `column` is one of the values; null among them stands for the empty column. The list is bound as one JSON array, so that the text of
 * the statement does not grow with it and an index still serves it.
 */
export function compileMembership(left: SqlColumn, values: readonly Value[]): SqlText {
  const apart: SqlText[] = [];
  const list: SqlValue[] = [];
  for (const value of values) {
    if (value === null) apart.push(sql`${left.sql} IS NULL`);
    else if (needsPattern(left, value)) apart.push(compareValue(left, 'eq', value));
    else list.push(...listed(left, value));
  }
  const only = list.length === 1 ? list[0] : undefined;
  if (only !== undefined) apart.push(sql`${left.sql} = ${bound(only)}`);
  else if (list.length > 0) apart.push(sql`${left.sql} IN (SELECT value FROM json_each(${bound(jsonArray(list))}))`);
  return anyOf(apart);
}

const needsPattern = (left: SqlColumn, value: Value): boolean =>
  TEXTS.has(left.column.type) && typeof value === 'string' && !ASCII.test(value);

/** The value as it is stored; nothing when no stored value can equal it (a fraction against whole numbers). */
function listed(left: SqlColumn, value: NonNullable<Value>): readonly SqlValue[] {
  const scale = scaleOf(left.column.type);
  if (scale === undefined || !isExactDecimal(value)) return [toSql(left.column, value)];
  const { floor, exact } = scaledNumber(value.decimal, scale);
  return exact ? [floor] : [];
}

const jsonArray = (values: readonly SqlValue[]): string =>
  `[${values.map((value) => (typeof value === 'bigint' ? value.toString() : JSON.stringify(value))).join(',')}]`;
