import { type Database, type SqlValue } from './database';

/**
 * The bytes of files, apart from the rows: `$upload` is an upload that has begun, `$block` a piece of at most a few megabytes, `$file_part`
 * says which pieces, in which order, are the file of a `fileattachment` row. A copy of the database holds them like everything else.
 */
export const createFileStorage = (database: Database): void =>
  database.execute(`
    CREATE TABLE IF NOT EXISTS "$upload" (
      token TEXT NOT NULL PRIMARY KEY, userid TEXT NOT NULL, tablename TEXT NOT NULL, rowid_ TEXT NOT NULL, columnname TEXT NOT NULL,
      filename TEXT NOT NULL, startedon TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS "$block" (id INTEGER PRIMARY KEY, upload TEXT, name TEXT, bytes BLOB NOT NULL);
    CREATE UNIQUE INDEX IF NOT EXISTS "$block.upload" ON "$block" (upload, name) WHERE upload IS NOT NULL;
    CREATE TABLE IF NOT EXISTS "$file_part" (
      file TEXT NOT NULL, position INTEGER NOT NULL, size INTEGER NOT NULL, block INTEGER NOT NULL, PRIMARY KEY (file, position)) WITHOUT ROWID;`);

/** Pieces in which whole files are kept; a range is read without touching the rest. */
const PIECE = 4 * 1024 * 1024;

/** Keeps the bytes as the file. */
export function storeFile(database: Database, file: string, bytes: Uint8Array): void {
  for (let position = 0; position < bytes.length; position += PIECE) {
    const piece = bytes.subarray(position, position + PIECE);
    const block = database.get('INSERT INTO "$block" (bytes) VALUES (?) RETURNING id', [piece]);
    addFilePart(database, { file, position, size: piece.length, block: block?.['id'] ?? null });
  }
}

/** Says that a block is a part of a file. */
export const addFilePart = (
  database: Database,
  part: { readonly file: string; readonly position: number; readonly size: number; readonly block: SqlValue },
): unknown =>
  database.run('INSERT INTO "$file_part" VALUES (?, ?, ?, ?)', [part.file, part.position, part.size, part.block]);

/** The bytes of a file from `start` up to, and without, `end`. */
export function readFileBytes(
  database: Database,
  file: string,
  { start, end }: { readonly start: number; readonly end: number },
): Uint8Array {
  const parts = database.all(
    `SELECT position, bytes FROM "$file_part" JOIN "$block" ON "$block".id = block
     WHERE file = ? AND position < ? AND position + size > ? ORDER BY position`,
    [file, end, start],
  );
  const pieces = parts.map((part) => {
    const position = Number(part['position']);
    const bytes = part['bytes'];
    if (!(bytes instanceof Uint8Array)) throw new TypeError(`A part of file ${file} holds no bytes.`);
    return bytes.subarray(Math.max(0, start - position), Math.max(0, end - position));
  });
  return Buffer.concat(pieces);
}

/** Deletes the bytes of a file. */
export function dropFile(database: Database, file: string): void {
  database.run('DELETE FROM "$block" WHERE id IN (SELECT block FROM "$file_part" WHERE file = ?)', [file]);
  database.run('DELETE FROM "$file_part" WHERE file = ?', [file]);
}
