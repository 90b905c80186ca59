import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { Database as Sqlite } from 'node-sqlite3-wasm';
import { DataverseError } from '../errors/dataverse-error';
import { type Database, type SqlRow, type SqlValue } from './database';
import { takeProcessLock } from './process-lock';
import { StatementCache } from './statement-cache';

const IN_MEMORY = ':memory:';

/**
 * Opens (or creates) the database file; `:memory:` for one that lives as long as the process.
 * Beside the file stands `<file>.pid`: a second live process is refused, after a crash the stale lock and the library's own stale
 * `<file>.lock` folder are cleared (tooling.md 14). Safe against the death of the process at any moment, not against loss of power:
 * the rollback journal is written through, but never flushed to the disk.
 */
export function openDatabase(path: string): Database {
  if (path === IN_MEMORY) return wrap(new Sqlite(IN_MEMORY), () => undefined);
  mkdirSync(dirname(path), { recursive: true });
  const lock = takeProcessLock(`${path}.pid`);
  try {
    // We hold the only right to the file, so whatever lock folder stands there belongs to nobody alive.
    rmSync(`${path}.lock`, { recursive: true, force: true });
    return wrap(new Sqlite(path), () => lock.release());
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** EXCLUSIVE: the file is ours while we run, so each transaction saves two lock calls; PERSIST: the journal is overwritten, not deleted. */
const SETTINGS = `
  PRAGMA locking_mode = EXCLUSIVE;
  PRAGMA journal_mode = PERSIST;
  PRAGMA journal_size_limit = 16777216;
  PRAGMA synchronous = OFF;
  PRAGMA foreign_keys = OFF;
  PRAGMA temp_store = MEMORY;
  PRAGMA cache_size = -65536;`;

function wrap(sqlite: Sqlite, released: () => void): Database {
  const statements = new StatementCache(sqlite);
  sqlite.exec(SETTINGS);
  const all = (sql: string, values?: readonly SqlValue[]): readonly SqlRow[] =>
    statements.use(sql, (statement) => statement.all(bound(values)) as SqlRow[]);
  return {
    run: (sql, values) => statements.use(sql, (statement) => ({ changes: statement.run(bound(values)).changes })),
    all,
    // The library's own `get` leaves the statement open in the middle of its rows, and with it a read lock.
    get: (sql, values) => all(sql, values)[0],
    execute: (sql) => {
      statements.clear();
      sqlite.exec(sql);
    },
    close: () => {
      statements.clear();
      sqlite.close();
      released();
    },
  };
}

/** The library hands text over up to its first NUL: it would be stored cut off, or find what it does not name. */
function bound(values: readonly SqlValue[] = []): SqlValue[] {
  if (values.some((value) => typeof value === 'string' && value.includes('\0'))) {
    throw new DataverseError(400, '0x80040203', 'Text with a NUL character (U+0000) cannot be stored or searched for.');
  }
  return values as SqlValue[];
}
