import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Database as Sqlite } from 'node-sqlite3-wasm';
import { DataverseError } from '../errors/dataverse-error';
import { type Database, type SqlRow, type SqlValue } from './database';
import { takeProcessLock } from './process-lock';
import { rollBackHotJournal } from './roll-back-hot-journal';
import { StatementCache } from './statement-cache';

/** The path of a database that lives as long as the process. */
export const IN_MEMORY = ':memory:';

/**
 * Opens (or creates) the database file; `:memory:` for one that lives as long as the process.
 * Beside the file stands `<file>.pid`: a second live process is refused, after a crash the stale lock and the library's own stale
 * `<file>.lock` folder are cleared (tooling.md 14). Safe against the death of the process at any moment, not against loss of power:
 * the rollback journal is written through, but never flushed to the disk.
 */
export function openDatabase(path: string): Database {
  if (path === IN_MEMORY) return wrap({ path: IN_MEMORY, released: () => undefined });
  mkdirSync(dirname(path), { recursive: true });
  const lock = takeProcessLock(`${path}.pid`);
  try {
    // We hold the only right to the file, so whatever lock folder stands there belongs to nobody alive.
    rmSync(`${path}.lock`, { recursive: true, force: true });
    return wrap({ path, released: () => lock.release() });
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

/** A file that dies with the process anyway needs no journal on the disk. */
const SHORT_LIVED = `${SETTINGS}
  PRAGMA journal_mode = MEMORY;`;

interface Place {
  readonly path: string;
  readonly released: () => void;
}

interface Opened {
  readonly sqlite: Sqlite;
  readonly statements: StatementCache;
  readonly closed: () => void;
}

function wrap({ path, released }: Place): Database {
  let open = opened(path, SETTINGS);
  const all = (sql: string, values?: readonly SqlValue[]): readonly SqlRow[] =>
    open.statements.use(sql, (statement) => statement.all(bound(values)) as SqlRow[]);
  const close = (): void => {
    open.statements.clear();
    open.sqlite.close();
    open.closed();
  };
  return {
    run: (sql, values) => open.statements.use(sql, (statement) => ({ changes: statement.run(bound(values)).changes })),
    all,
    // The library's own `get` leaves the statement open in the middle of its rows, and with it a read lock.
    get: (sql, values) => all(sql, values)[0],
    execute: (sql) => {
      open.statements.clear();
      open.sqlite.exec(sql);
    },
    copyTo: (target) => open.sqlite.run('VACUUM INTO ?', [target]),
    replaceBy: (source) => {
      close();
      open = path === IN_MEMORY ? openedCopy(source) : replaced(path, source);
    },
    bytes: () =>
      Number(all('SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size')[0]?.['bytes'] ?? 0),
    close: () => {
      close();
      released();
    },
  };
}

function opened(path: string, settings: string): Opened {
  const sqlite = new Sqlite(path);
  const statements = new StatementCache(sqlite);
  rollBackHotJournal(sqlite);
  sqlite.exec(settings);
  return { sqlite, statements, closed: () => undefined };
}

/** The library cannot read a file into memory, so a database in memory goes on in a file that is deleted at the end. */
function openedCopy(source: string): Opened {
  const folder = mkdtempSync(join(tmpdir(), 'dataverse-memory-'));
  const path = join(folder, 'dataverse.db');
  copyFileSync(source, path);
  return { ...opened(path, SHORT_LIVED), closed: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A journal of the content before would be played back into the new one. */
function replaced(path: string, source: string): Opened {
  rmSync(`${path}-journal`, { force: true });
  copyFileSync(source, path);
  return opened(path, SETTINGS);
}

/** The library hands text over up to its first NUL: it would be stored cut off, or find what it does not name. */
function bound(values: readonly SqlValue[] = []): SqlValue[] {
  if (values.some((value) => typeof value === 'string' && value.includes('\0'))) {
    throw new DataverseError(400, '0x80040203', 'Text with a NUL character (U+0000) cannot be stored or searched for.');
  }
  return values as SqlValue[];
}
