/**
 * A process that changes more rows in one transaction than its cache holds, so that half of them are in the file already, and kills itself
 * before the commit. Arguments: database file.
 */
import { openDatabase } from '../../../../local/dataverse/store/open-database';

const database = openDatabase(process.argv[2] ?? '');
database.execute(`PRAGMA cache_size = 10;
  CREATE TABLE IF NOT EXISTS thing (id INTEGER PRIMARY KEY, name TEXT, text TEXT);
  CREATE INDEX IF NOT EXISTS names ON thing (text);`);
database.execute('BEGIN');
for (let id = 0; id < 3_000; id += 1)
  database.run('INSERT OR REPLACE INTO thing VALUES (?, ?, ?)', [id, 'kept', `${String(id)}${'x'.repeat(300)}`]);
database.execute('COMMIT');
database.execute(`BEGIN; UPDATE thing SET name = 'half', text = 'y' || text; DELETE FROM thing WHERE id % 3 = 0;`);
process.kill(process.pid, 'SIGKILL');
