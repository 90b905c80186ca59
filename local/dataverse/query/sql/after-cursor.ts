import { DataverseError } from '../../errors/dataverse-error';
import { type SqlRow, type SqlValue } from '../../store/database';
import { type PageCursor } from '../record-query';
import { type SortKey, type SortKeys } from './sort-keys';
import { allOf, anyOf, bound, FALSE, sql, type SqlText } from './sql-text';

/** Where a row of a paged statement stands in the order of the keys. */
export function cursorAt(keys: SortKeys, row: SqlRow): PageCursor {
  const place = keys.asked.length;
  const values = [...keys.asked, keys.id, ...keys.linked].map((_, index) => keyText(row[`k${index}`] ?? null));
  return { values: values.filter((_, index) => index !== place), id: values[place] ?? '' };
}

const keyText = (value: SqlValue): string | null => (value === null ? null : String(value));

/**
 * The rows behind the cursor, as one or two ranges of the first key that follow each other in the order of the keys: an index on that key
 * finds where each begins. Empty values sort first, as on SQL Server and SQLite alike.
 */
export function rangesBehind(keys: SortKeys, cursor: PageCursor): readonly SqlText[] {
  const ordered = [...keys.asked, keys.id, ...keys.linked];
  const asked = cursor.values.slice(0, keys.asked.length);
  const linked = cursor.values.slice(keys.asked.length);
  if (cursor.values.length !== ordered.length - 1) throw otherOrder();
  const values = [...asked, cursor.id, ...linked];
  const [first, ...others] = ordered;
  const [value = null, ...rest] = values;
  if (first === undefined) throw otherOrder();
  const later = behind(others, rest);
  if (value === null) {
    const empty = allOf([sql`${first.sql} IS NULL`, later]);
    return first.descending ? [empty] : [empty, sql`${first.sql} IS NOT NULL`];
  }
  return rangesOf(first, bound(typed(first, value)), { later, last: others.length === 0 });
}

interface Later {
  /** Rows with the same first key that are behind the cursor by the other keys. */
  readonly later: SqlText;
  /** There are no other keys. */
  readonly last: boolean;
}

/** Plus signs keep SQLite from searching by the inner terms too, which costs it the order of the index. */
function rangesOf(first: SortKey, value: SqlText, { later, last }: Later): readonly SqlText[] {
  if (first.descending) {
    const lower = sql`(${first.sql} <= ${value} AND (+${first.sql} < ${value} OR ${later}))`;
    return [last ? sql`${first.sql} < ${value}` : lower, sql`${first.sql} IS NULL`];
  }
  return [
    last ? sql`${first.sql} > ${value}` : sql`(${first.sql} >= ${value} AND (+${first.sql} > ${value} OR ${later}))`,
  ];
}

/** `a > ? OR (a = ? AND (b > ? OR ...))`. */
function behind(keys: readonly SortKey[], values: readonly (string | null)[]): SqlText {
  const [key, ...otherKeys] = keys;
  const [value, ...otherValues] = values;
  if (key === undefined || value === undefined) return FALSE;
  const same = value === null ? sql`${key.sql} IS NULL` : sql`+${key.sql} = ${bound(typed(key, value))}`;
  return anyOf([further(key, value), allOf([same, behind(otherKeys, otherValues)])]);
}

function further(key: SortKey, value: string | null): SqlText {
  if (value === null) return key.descending ? FALSE : sql`${key.sql} IS NOT NULL`;
  const operand = bound(typed(key, value));
  return key.descending ? sql`(+${key.sql} < ${operand} OR ${key.sql} IS NULL)` : sql`+${key.sql} > ${operand}`;
}

function typed(key: SortKey, value: string): SqlValue {
  if (!key.numeric) return value;
  if (/^-?\d{1,19}$/.test(value)) return BigInt(value);
  const number = Number(value);
  if (value === '' || !Number.isFinite(number)) throw otherOrder();
  return number;
}

/** QueryBuilderPagingOrderBy. */
const otherOrder = (): DataverseError =>
  new DataverseError(400, '0x80041129', 'Order by columns do not match those in paging cookie.');
