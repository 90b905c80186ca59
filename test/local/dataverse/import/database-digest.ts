import { createHash } from 'node:crypto';
import { type Database } from '../../../../local/dataverse/store/database';

/** Everything in the database, schema and rows, as one number: equal before and after means nothing happened. */
export function databaseDigest(database: Database): string {
  const hash = createHash('sha256');
  const objects = database.all("SELECT type, name, coalesce(sql, '') AS sql FROM sqlite_master ORDER BY type, name");
  for (const { type, name, sql } of objects) {
    hash.update(`\n${String(type)} ${String(name)} ${String(sql)}`);
    if (type !== 'table') continue;
    for (const row of database.all(
      `SELECT * FROM "${String(name)}" ORDER BY 1, 2`.replace(
        ', 2',
        columnCount(database, String(name)) > 1 ? ', 2' : '',
      ),
    ))
      hash.update(
        JSON.stringify(row, (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)),
      );
  }
  return hash.digest('hex');
}

const columnCount = (database: Database, table: string): number =>
  database.all('SELECT 1 FROM pragma_table_info(?)', [table]).length;
