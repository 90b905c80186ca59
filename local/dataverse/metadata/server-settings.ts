import { type Database } from '../store/database';

/** Small facts of this server about itself, beside the rows it serves. */
export const createServerSettings = (database: Database): void =>
  database.execute(
    'CREATE TABLE IF NOT EXISTS "$setting" (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;',
  );

export function readServerSetting(database: Database, name: string): string | undefined {
  const row = database.get('SELECT value FROM "$setting" WHERE name = ?', [name]);
  return row === undefined ? undefined : String(row['value']);
}

export function writeServerSetting(database: Database, name: string, value: string): void {
  database.run('INSERT INTO "$setting" VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value', [name, value]);
}
