import { type RecordQuery } from '../record-query';
import { restriction, tableSource } from './compile-condition';
import { columnSql, sqlTable, tableOf, type Scope } from './scope';
import { allOf, named, sql, type SqlText } from './sql-text';

/** The terms of SELECT that count the rows right below each row, as far as the caller may see them: `n0`, `n1`, ... */
export function childCounts(scope: Scope, { childCounts: counts = [] }: RecordQuery): readonly SqlText[] {
  const root = tableOf(scope, 'root');
  const key = columnSql(root, root.table.primaryId);
  return counts.map(({ parent }, index) => {
    const child = sqlTable(scope, root.table.logicalName);
    const where = allOf([sql`${columnSql(child, parent)} = ${key}`, ...restriction(scope, child)]);
    return sql`(SELECT count(*) FROM ${tableSource(scope, child)} WHERE ${where}) AS ${named(`n${index}`)}`;
  });
}
