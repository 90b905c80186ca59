import { type Database } from './database';
import { addFilePart } from './file-storage';

/** An upload of a file in blocks that has begun. */
export interface Upload {
  readonly token: string;
  readonly userId: string;
  readonly table: string;
  readonly id: string;
  readonly column: string;
  readonly fileName: string;
  readonly startedOn: string;
}

/** Remembers that an upload has begun, and forgets those begun before an instant with what they brought. */
export function beginUpload(database: Database, upload: Upload, forgottenBefore: string): void {
  const old = 'SELECT token FROM "$upload" WHERE startedon < ?';
  database.run(`DELETE FROM "$block" WHERE upload IN (${old})`, [forgottenBefore]);
  database.run('DELETE FROM "$upload" WHERE startedon < ?', [forgottenBefore]);
  const { token, userId, table, id, column, fileName, startedOn } = upload;
  database.run('INSERT INTO "$upload" VALUES (?, ?, ?, ?, ?, ?, ?)', [
    token,
    userId,
    table,
    id,
    column,
    fileName,
    startedOn,
  ]);
}

/** The upload of that token; undefined when it never began or is over. */
export function findUpload(database: Database, token: string): Upload | undefined {
  const row = database.get('SELECT * FROM "$upload" WHERE token = ?', [token]);
  const text = (name: string): string => String(row?.[name] ?? '');
  return (
    row && {
      token,
      userId: text('userid'),
      table: text('tablename'),
      id: text('rowid_'),
      column: text('columnname'),
      fileName: text('filename'),
      startedOn: text('startedon'),
    }
  );
}

/** Keeps a block of an upload; the same block sent again replaces the first. */
export const putBlock = (
  database: Database,
  { token }: Pick<Upload, 'token'>,
  block: { readonly name: string; readonly bytes: Uint8Array },
): unknown =>
  database.run(
    'INSERT INTO "$block" (upload, name, bytes) VALUES (?, ?, ?) ON CONFLICT (upload, name) WHERE upload IS NOT NULL DO UPDATE SET bytes = excluded.bytes',
    [token, block.name, block.bytes],
  );

/** How many bytes the blocks of an upload hold, that one left out. */
export const uploadedBytes = (database: Database, token: string, except: string): number =>
  Number(
    database.get('SELECT total(length(bytes)) AS size FROM "$block" WHERE upload = ? AND name <> ?', [token, except])?.[
      'size'
    ] ?? 0,
  );

/** Makes blocks of an upload the file, in that order, and ends the upload. Gives the size; undefined when it has no such block. */
export function joinBlocks(
  database: Database,
  { file, token, blocks }: { readonly file: string; readonly token: string; readonly blocks: readonly string[] },
): number | undefined {
  let size = 0;
  for (const name of blocks) {
    const block = database.get('SELECT id, length(bytes) AS size FROM "$block" WHERE upload = ? AND name = ?', [
      token,
      name,
    ]);
    if (!block) return undefined;
    addFilePart(database, { file, position: size, size: Number(block['size']), block: block['id'] ?? null });
    size += Number(block['size']);
  }
  database.run('DELETE FROM "$block" WHERE upload = ? AND id NOT IN (SELECT block FROM "$file_part" WHERE file = ?)', [
    token,
    file,
  ]);
  database.run('DELETE FROM "$upload" WHERE token = ?', [token]);
  return size;
}

/** The blocks of an upload by name, with their sizes. */
export const uploadedBlocks = (
  database: Database,
  token: string,
): readonly { readonly name: string; readonly size: number }[] =>
  database
    .all('SELECT name, length(bytes) AS size FROM "$block" WHERE upload = ? ORDER BY name', [token])
    .map((row) => ({ name: String(row['name']), size: Number(row['size']) }));
