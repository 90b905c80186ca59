import { type ChildProcess } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';

import { instant, isoDate } from '@o2c/core/kernel';

import { seededRandom } from '../../../scripts/demo/seeded-random';
import { proveBooks } from '../../../scripts/invariants/prove-books';
import { ended, startProgram, untilReady } from '../../builders/child-program';
import { administrator, provision } from '../../builders/provisioned-dataverse';
import { temporaryFolder } from '../../builders/temporary-folder';

/** Lines of the demo history: enough for several bulk messages, few enough for twenty runs. */
const LINES = 400;
const MOMENTS = 20;
const SEED = Number(process.env['O2C_SEED'] ?? 20_261_122);

const root = join(__dirname, '../../..');
const folder = temporaryFolder();
const history = join(folder.path, 'history.csv');
const map = join(root, 'scripts/demo/small-history.map.json');
const today = isoDate('2026-11-22');

const children: ChildProcess[] = [];
afterAll(() => children.forEach((child) => child.kill('SIGKILL')));

const launch = (file: string, args: readonly string[]): ChildProcess => {
  const child = startProgram(file, args);
  children.push(child);
  return child;
};
const startDataverse = async (
  data: string,
  more: readonly string[] = [],
): Promise<{ process: ChildProcess; url: string }> => {
  const child = launch('local/dataverse/main.ts', ['--port', '0', '--data', data, ...more]);
  return { process: child, url: (await untilReady(child)).url };
};
const startImport = (url: string): ChildProcess =>
  launch('scripts/o2c/main.ts', ['import-history', history, '--map', map, '--url', url]);
const stop = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  child.kill(signal);
  await ended(child);
};

describe(`an import killed at ${MOMENTS} random moments (seed ${SEED})`, () => {
  const random = seededRandom(SEED);
  let provisioned: string;
  let whole: Awaited<ReturnType<typeof proveBooks.prove>>['checked'];
  let importMilliseconds: number;

  beforeAll(async () => {
    const lines = readFileSync(join(root, 'scripts/demo/small-history.csv'), 'utf8').split('\n');
    writeFileSync(history, `${lines.slice(0, LINES + 1).join('\n')}\n`);
    provisioned = join(folder.path, 'provisioned');
    const dataverse = await startDataverse(provisioned, ['--solution', join(root, 'dist/OrderToCash.zip')]);
    await provision(administrator(dataverse.url));
    await stop(dataverse.process, 'SIGTERM');
    // Once without a kill, to know what a whole import is and how long it takes.
    const data = join(folder.path, 'whole');
    cpSync(provisioned, data, { recursive: true });
    const undisturbed = await startDataverse(data);
    const started = performance.now();
    expect(await ended(startImport(undisturbed.url))).toBe(0);
    importMilliseconds = performance.now() - started;
    whole = (
      await proveBooks.prove(administrator(undisturbed.url), { asOf: today, now: instant('2026-11-22T00:00:00Z') })
    ).checked;
    await stop(undisturbed.process, 'SIGTERM');
  }, 180_000);

  test.each(Array.from({ length: MOMENTS }, (_, index) => index))(
    'moment %i: nothing is lost, nothing is doubled, the books balance right after the kill and after the next run',
    async (index) => {
      const data = join(folder.path, `moment-${String(index)}`);
      cpSync(provisioned, data, { recursive: true });
      let dataverse = await startDataverse(data);
      const importing = startImport(dataverse.url);
      await after(random() * importMilliseconds);
      if (index % 2 === 0) await stop(importing, 'SIGKILL');
      else {
        await stop(dataverse.process, 'SIGKILL');
        await ended(importing);
        dataverse = await startDataverse(data);
      }
      expect(
        (await proveBooks.prove(administrator(dataverse.url), { asOf: today, now: instant('2026-11-22T00:00:00Z') }))
          .findings,
      ).toEqual([]);
      expect(await ended(startImport(dataverse.url))).toBe(0);
      const proof = await proveBooks.prove(administrator(dataverse.url), {
        asOf: today,
        now: instant('2026-11-22T00:00:00Z'),
      });
      expect(proof.findings).toEqual([]);
      expect(proof.checked).toEqual(whole);
      await stop(dataverse.process, 'SIGTERM');
    },
    120_000,
  );
});
