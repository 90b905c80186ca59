import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../../../local/dataverse/store/open-database';
import { temporaryFolder } from '../../../builders/temporary-folder';

const folder = temporaryFolder();
const WRITER = join(__dirname, 'write-until-killed.ts');
const HALF_WRITER = join(__dirname, 'half-write-until-killed.ts');

/** The writer, once it is in the middle of writing. */
function startWriter(path: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', WRITER, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.stdout.once('data', () => resolve(child));
    child.once('exit', (code) => reject(new Error(`the writer ended with ${String(code)}`)));
  });
}

const killed = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });

describe('openDatabase', () => {
  test('creates folder and file, and opens them again after close', () => {
    const path = join(folder.path, 'new/data.db');
    const first = openDatabase(path);
    first.execute('CREATE TABLE t (v INTEGER)');
    first.run('INSERT INTO t VALUES (?)', [9_007_199_254_740_993n]);
    first.close();
    const second = openDatabase(path);
    expect(second.get('SELECT v FROM t')).toEqual({ v: 9_007_199_254_740_993n });
    second.close();
    expect(existsSync(`${path}.pid`)).toBe(false);
    expect(existsSync(`${path}.lock`)).toBe(false);
  });

  test('refuses a file that this process holds already', () => {
    const path = join(folder.path, 'twice.db');
    const database = openDatabase(path);
    expect(() => openDatabase(path)).toThrow(/held by process/);
    database.close();
    openDatabase(path).close();
  });

  test('clears the lock of a process that is gone, even when its id was given to another one', () => {
    const path = join(folder.path, 'stale.db');
    mkdirSync(`${path}.lock`);
    writeFileSync(`${path}.pid`, `${process.pid} 1`);
    openDatabase(path).close();
    writeFileSync(`${path}.pid`, '999999999');
    openDatabase(path).close();
    writeFileSync(`${path}.pid`, '');
    openDatabase(path).close();
  });

  test('keeps no statement open in the middle of its rows', () => {
    const database = openDatabase(':memory:');
    database.execute('CREATE TABLE t (v INTEGER); INSERT INTO t VALUES (1), (2);');
    expect(database.get('SELECT v FROM t')).toEqual({ v: 1 });
    database.execute('DROP TABLE t');
    database.close();
  });

  test('a writer killed at any moment leaves whole transactions only, and its file opens again', async () => {
    const path = join(folder.path, 'killed.db');
    let before = 0;
    for (let round = 0; round < 4; round += 1) {
      await writeAndKill(path);
      const database = openDatabase(path);
      expect(database.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
      expect(database.all('SELECT rank FROM thing GROUP BY rank HAVING count(*) % 2 <> 0')).toEqual([]);
      const rows = Number(database.get('SELECT count(*) AS n FROM thing')?.['n']);
      expect(rows).toBeGreaterThan(before);
      before = rows;
      database.close();
    }
  }, 60_000);

  test('a transaction that was half on the disk when its process was killed is rolled back', async () => {
    const path = join(folder.path, 'half.db');
    for (let round = 0; round < 3; round += 1) {
      const child = spawn(process.execPath, ['--import', 'tsx', HALF_WRITER, path], { stdio: 'inherit' });
      expect(await new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)))).toBe('SIGKILL');
      const database = openDatabase(path);
      expect(database.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
      expect(database.all('SELECT name, count(*) AS rows FROM thing GROUP BY name')).toEqual([
        { name: 'kept', rows: 3_000 },
      ]);
      database.close();
    }
  }, 60_000);
});

async function writeAndKill(path: string): Promise<void> {
  const writer = await startWriter(path);
  try {
    expect(() => openDatabase(path)).toThrow(/held by process/);
  } finally {
    await killed(writer);
  }
}
