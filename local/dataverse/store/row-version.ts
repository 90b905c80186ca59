import { type Database } from './database';

/** Creates the one counter behind every `versionnumber` (and so behind every ETag). Names with `$` cannot be Dataverse's. */
export const createRowVersion = (database: Database): void =>
  database.execute(`
    CREATE TABLE IF NOT EXISTS "$row_version" (value INTEGER NOT NULL);
    INSERT INTO "$row_version" SELECT 1000000 WHERE NOT EXISTS (SELECT 1 FROM "$row_version");`);

/** The next row version of the whole database. Part of the running transaction: an undone change gives its number back. */
export function nextRowVersion(database: Database): bigint {
  const row = database.get('UPDATE "$row_version" SET value = value + 1 RETURNING value');
  if (row === undefined) throw new Error('The row version counter is missing: create it before writing rows.');
  return BigInt(row['value'] as number | bigint);
}
