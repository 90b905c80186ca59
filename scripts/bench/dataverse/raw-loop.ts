import { join } from 'node:path';

import { Database } from 'node-sqlite3-wasm';

import { smallRow, smallRowId } from './small-row';
import { type Rates } from './rates';

const ROWS = 20_000;

/** What the database library does by itself in a file: single inserts, each a transaction, then reads by primary key; per second. */
export function rawLoop(folder: string): Rates {
  const database = new Database(join(folder, 'raw.db'));
  database.exec(`PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = PERSIST; PRAGMA synchronous = OFF;
    CREATE TABLE account (accountid TEXT NOT NULL PRIMARY KEY, name TEXT, accountnumber TEXT, telephone1 TEXT, parentaccountid TEXT);
    CREATE INDEX parents ON account (parentaccountid)`);
  const insert = database.prepare('INSERT INTO account VALUES (?, ?, ?, ?, ?)');
  const created = performance.now();
  for (let index = 0; index < ROWS; index += 1) {
    const { accountid, name, accountnumber, telephone1 } = smallRow(index) as Record<string, string>;
    insert.run([accountid ?? '', name ?? '', accountnumber ?? '', telephone1 ?? '', smallRowId(index - (index % 20))]);
  }
  const read = performance.now();
  const select = database.prepare('SELECT * FROM account WHERE accountid = ?');
  for (let index = 0; index < ROWS; index += 1) select.all([smallRowId((index * 7_919) % ROWS)]);
  const ended = performance.now();
  for (const statement of [insert, select]) statement.finalize();
  database.close();
  return { creates: (ROWS * 1_000) / (read - created), retrieves: (ROWS * 1_000) / (ended - read) };
}
