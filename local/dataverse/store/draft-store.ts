import { type Database } from './database';
import { type Row } from './row';

/** Changes of customizations that nobody has published: by table and row, the columns changed since. */
export const createDraftStorage = (database: Database): void =>
  database.execute(`
    CREATE TABLE IF NOT EXISTS "$draft" (tablename TEXT NOT NULL, id TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (tablename, id)) WITHOUT ROWID;`);

export interface Draft {
  readonly id: string;
  readonly values: Row;
}

/** Adds changed columns to the draft of a row. */
export function putDraft(database: Database, table: string, { id, values }: Draft): void {
  const before = database.get('SELECT json FROM "$draft" WHERE tablename = ? AND id = ?', [table, id]);
  const all = { ...(before ? draftValues(before['json']) : {}), ...values };
  database.run('INSERT INTO "$draft" VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET json = excluded.json', [
    table,
    id,
    JSON.stringify(all),
  ]);
}

/** The drafts of a table's rows. */
export const draftsOf = (database: Database, table: string): readonly Draft[] =>
  database
    .all('SELECT id, json FROM "$draft" WHERE tablename = ? ORDER BY id', [table])
    .map((row) => ({ id: String(row['id']), values: draftValues(row['json']) }));

/** Whether a row was changed and not published since. */
export const hasDraft = (database: Database, table: string, id: string): boolean =>
  database.get('SELECT 1 AS found FROM "$draft" WHERE tablename = ? AND id = ?', [table, id]) !== undefined;

export const dropDraft = (database: Database, table: string, id: string): unknown =>
  database.run('DELETE FROM "$draft" WHERE tablename = ? AND id = ?', [table, id]);

/** Our own text back again: only putDraft writes it, and rows of customizations hold nothing that JSON would change. */
const draftValues = (json: unknown): Row => JSON.parse(String(json)) as Row;
