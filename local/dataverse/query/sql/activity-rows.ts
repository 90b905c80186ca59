import { type ColumnMetadata, type TableMetadata } from '../../metadata/table-metadata';
import { DataverseError } from '../../errors/dataverse-error';
import { storageClass } from '../../store/table-storage';
import { isPolymorphic, isStored, tableColumnOf } from '../../store/stored-column';
import { columnSql, sqlTable, type Scope, type SqlTable } from './scope';
import { allOf, bound, joined, named, sql, type SqlText } from './sql-text';

/** The common list of activities. It has no rows of its own: it shows those of every table of activities. */
export const ACTIVITIES = 'activitypointer';

/** What the caller may see of a table; handed in, for what is seen may depend on other tables. */
export type RestrictionOf = (scope: Scope, table: SqlTable) => readonly SqlText[];

/**
 * The rows of `activitypointer` as SQL: those of all tables of activities, each as the caller may see it, with what the list has columns for.
 * A caller who may read none of the tables is refused as for any of them.
 */
export function activityRows(scope: Scope, list: TableMetadata, restrictionOf: RestrictionOf): SqlText {
  const kinds = scope.catalogue.tables().filter(({ activity, logicalName }) => activity && logicalName !== ACTIVITIES);
  const refusals: DataverseError[] = [];
  const readable = kinds.flatMap((kind) => {
    try {
      return [rowsOf(scope, { list, kind }, restrictionOf)];
    } catch (error) {
      if (!(error instanceof DataverseError) || error.status !== 403) throw error;
      refusals.push(error);
      return [];
    }
  });
  const [refusal] = refusals;
  if (readable.length === 0 && refusal) throw refusal;
  return sql`(${joined(readable, ' UNION ALL ')})`;
}

interface Part {
  readonly list: TableMetadata;
  readonly kind: TableMetadata;
}

function rowsOf(scope: Scope, { list, kind }: Part, restrictionOf: RestrictionOf): SqlText {
  const rows = sqlTable(scope, kind.logicalName);
  const where = allOf(restrictionOf(scope, rows));
  const terms = [...list.columns.values()].filter(isStored).flatMap((column) => termsOf(rows, column));
  return sql`SELECT ${joined(terms, ', ')} FROM ${named(kind.logicalName)} AS ${rows.name} WHERE ${where}`;
}

/** A column of the list, from a row of one kind; empty where that kind has no such column. */
function termsOf(rows: SqlTable, column: ColumnMetadata): readonly SqlText[] {
  const name = column.logicalName;
  if (name === 'activitytypecode') return [sql`${bound(rows.table.logicalName)} AS ${named(name)}`];
  const own = rows.table.columns.get(name);
  const known = own !== undefined && isStored(own) && storageClass(own.type) === storageClass(column.type);
  const value = sql`${known ? columnSql(rows, name) : NOTHING} AS ${named(name)}`;
  if (!isPolymorphic(column)) return [value];
  return [value, sql`${known ? pointedTable(rows, own) : NOTHING} AS ${named(tableColumnOf(name))}`];
}

const NOTHING: SqlText = sql`NULL`;

const pointedTable = (rows: SqlTable, own: ColumnMetadata): SqlText =>
  isPolymorphic(own) ? columnSql(rows, tableColumnOf(own.logicalName)) : bound(own.targets?.[0] ?? null);
