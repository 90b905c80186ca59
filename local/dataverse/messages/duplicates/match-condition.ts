import { type ColumnMetadata, type TableMetadata } from '../../metadata/table-metadata';
import { toSql } from '../../store/column-codec';
import { type SqlValue } from '../../store/database';
import { isReference, type Value } from '../../store/row';
import { isPolymorphic, quoted, tableColumnOf } from '../../store/stored-column';
import { type RuleCondition } from './rule';

/** A condition in SQL; every value is bound. */
export interface Match {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

export interface Comparison {
  readonly condition: RuleCondition;
  readonly base: TableMetadata;
  readonly matching: TableMetadata;
  readonly value: Value;
  readonly caseSensitive: boolean;
}

/** What a row must fulfil to be a duplicate by one condition; undefined when nothing is one, because the value is blank and blanks are ignored. */
export function matchCondition(comparison: Comparison): Match | undefined {
  const { condition, matching, value } = comparison;
  const column = matching.columns.get(condition.matchingColumn);
  if (!column) return undefined;
  const name = quoted(column.logicalName);
  if (value === null) return condition.ignoresBlanks ? undefined : { sql: `${name} IS NULL`, values: [] };
  switch (condition.operator) {
    case 'same-first-characters':
      return characters(comparison, `substr(${name}, 1, ?)`, (text) => text.slice(0, condition.parameter));
    case 'same-last-characters':
      return characters(comparison, `substr(${name}, -?)`, (text) => text.slice(-condition.parameter));
    case 'same-date':
      return { sql: `substr(${name}, 1, 10) = ?`, values: [typeof value === 'string' ? value.slice(0, 10) : null] };
    case 'same-label':
      return sameLabel(comparison, column);
    case 'exact':
    case 'same-date-and-time':
    case 'same-option':
      return equal(comparison, column);
  }
}

function equal({ value, caseSensitive }: Comparison, column: ColumnMetadata): Match {
  const name = quoted(column.logicalName);
  const collation = caseSensitive && typeof value === 'string' ? ' COLLATE BINARY' : '';
  const same: Match = { sql: `${name} = ?${collation}`, values: [toSql(column, value)] };
  if (!isPolymorphic(column) || value === null || !isReference(value)) return same;
  return {
    sql: `${same.sql} AND ${quoted(tableColumnOf(column.logicalName))} = ?`,
    values: [...same.values, value.table],
  };
}

/** Characters are code points, for SQLite as for us. */
function characters(
  { value, condition, caseSensitive }: Comparison,
  part: string,
  take: (text: readonly string[]) => readonly string[],
): Match {
  const text = typeof value === 'string' ? take(Array.from(value)).join('') : null;
  const collation = caseSensitive ? 'BINARY' : 'NOCASE';
  return { sql: `${part} = ? COLLATE ${collation}`, values: [condition.parameter, text] };
}

/** Options are the same when they are called the same, whatever their values. */
function sameLabel({ base, condition, value }: Comparison, column: ColumnMetadata): Match {
  const number = Number(value);
  const label = base.columns.get(condition.baseColumn)?.options?.find((option) => option.value === number)?.label;
  const alike = (column.options ?? []).filter((option) => option.label.toLowerCase() === label?.toLowerCase());
  return {
    sql: `${quoted(column.logicalName)} IN (${alike.map(() => '?').join(', ')})`,
    values: alike.map((option) => option.value),
  };
}
