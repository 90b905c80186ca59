import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { creditSignals } from '../../../scripts/o2c/commands/credit-signals';
import { provisionedDataverse, type ProvisionedDataverse } from '../../builders/provisioned-dataverse';
import { scoreWorld } from '../../azure-functions/jobs/credit-score/score-world';

let dataverse: ProvisionedDataverse;
const folder = mkdtempSync(join(tmpdir(), 'o2c-signals-'));
beforeAll(async () => {
  dataverse = await provisionedDataverse();
  await (await scoreWorld(dataverse)).customerX('CLI-1');
}, 120_000);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await dataverse.close();
});

async function run(text: string, ...options: readonly string[]) {
  const file = join(folder, 'ratings.csv');
  writeFileSync(file, text);
  const said: string[] = [];
  const tell = (line: string): void => void said.push(line.replace(file, 'FILE'));
  const args = [file, '--url', dataverse.url, '--as-of', '2026-06-10', ...options];
  const exit = await creditSignals.run(args, { result: tell, message: tell, progress: tell });
  return { exit, said };
}

const HEADER = 'customer,source,kind,text,observedOn';

describe('credit-signals', () => {
  test('takes a file in once; the second time it is known', async () => {
    const file = `${HEADER}\nCLI-1,agency,rating,A,2026-06-01`;
    expect(await run(file)).toEqual({
      exit: 0,
      said: ['FILE: 1 signals stored, 0 known before, 0 refused; 1 customers scored again.'],
    });
    expect(await run(file)).toMatchObject({
      exit: 0,
      said: [expect.stringContaining('0 signals stored, 1 known') as string],
    });
  });

  test('names the lines it cannot take and answers 1', async () => {
    const { exit, said } = await run(`${HEADER}\nNOBODY,agency,rating,A,2026-06-01\nCLI-1,agency,rating,,2026-06-01`);
    expect(exit).toBe(1);
    expect(said.slice(0, 2)).toEqual(['FILE, line 2: signal.customer-unknown', 'FILE, line 3: signal.no-value']);
  });

  test.each([
    ['rating\nA', /signals\.header/],
    ['', /signals\.empty/],
  ])('refuses %j as a whole', async (text, message) =>
    expect(run(text)).rejects.toMatchObject({ message: expect.stringMatching(message) as string, exitCode: 2 }),
  );

  test('refuses a file that is not there', async () =>
    expect(
      creditSignals.run([join(folder, 'none.csv')], { result: String, message: String, progress: String }),
    ).rejects.toMatchObject({ exitCode: 2 }));
});
