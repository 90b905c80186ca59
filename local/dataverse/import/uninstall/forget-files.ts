import { type Database } from '../../store/database';
import { dropFile } from '../../store/file-storage';
import { type Removal } from './removal';

/** Deletes the files of tables and file columns that go. */
export function forgetFiles(database: Database, { tables, columns }: Removal): void {
  const found = [
    ...tables.map(({ logicalName }) => [logicalName, undefined] as const),
    ...columns.map(({ table, column }) => [table.logicalName, column] as const),
  ].flatMap(([table, column]) =>
    database.all(
      `SELECT fileattachmentid AS id FROM fileattachment WHERE objectid__table = ?1 AND (?2 IS NULL OR regardingfieldname = ?2)`,
      [table, column ?? null],
    ),
  );
  for (const { id } of found) {
    dropFile(database, String(id));
    database.run('DELETE FROM fileattachment WHERE fileattachmentid = ?', [String(id)]);
  }
}
