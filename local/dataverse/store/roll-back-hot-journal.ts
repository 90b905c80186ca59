import fs from 'node:fs';
import { type Database as Sqlite } from 'node-sqlite3-wasm';

/**
 * Reads for the first time from a database just opened, so that SQLite rolls back what a killed process left half written.
 *
 * The library keeps all its locks in one folder, `<file>.lock`, and answers SQLite's question "does another process write?"
 * (xCheckReservedLock) by whether that folder is there, even when it is its own. SQLite then takes the journal for that of a living writer,
 * and reads the half-written file. Whoever calls this holds the only right to the file (`process-lock.ts`), so during the first read the
 * question is answered with no.
 */
export function rollBackHotJournal(sqlite: Sqlite): void {
  const { accessSync } = fs;
  fs.accessSync = (path, mode) => {
    if (typeof path === 'string' && path.endsWith('.lock')) throw new Error('Nobody else holds it.');
    accessSync(path, mode);
  };
  try {
    sqlite.all('SELECT count(*) FROM sqlite_master');
  } finally {
    fs.accessSync = accessSync;
  }
}
