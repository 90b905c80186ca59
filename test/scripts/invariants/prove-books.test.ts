import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { tables } from '@o2c/core/dataverse';
import { instant, isoDate } from '@o2c/core/kernel';

import { callDataverse } from '../../../azure-functions/src/adapters/dataverse/call-dataverse';
import { readRows } from '../../../scripts/dataverse/read-rows';
import { upsertRow } from '../../../scripts/dataverse/upsert-row';
import { importHistoryFile } from '../../../scripts/import-history/import-history-file';
import { proveBooks } from '../../../scripts/invariants/prove-books';
import { commands } from '../../../scripts/o2c/commands';
import { provisionedDataverse, type ProvisionedDataverse } from '../../builders/provisioned-dataverse';
import { temporaryFolder } from '../../builders/temporary-folder';

const demo = join(__dirname, '../../../scripts/demo');
const folder = temporaryFolder();
const today = isoDate('2026-11-22');
let dataverse: ProvisionedDataverse;

beforeAll(async () => {
  dataverse = await provisionedDataverse();
  const file = join(folder.path, 'history.csv');
  writeFileSync(file, readFileSync(join(demo, 'small-history.csv'), 'utf8').split('\n').slice(0, 11).join('\n'));
  const request = { file, map: join(demo, 'small-history.map.json'), recordedOn: '2026-11-22T00:00:00Z' };
  await importHistoryFile(dataverse.session, { ...request, progress: () => undefined });
});
afterAll(() => dataverse.close());

const invariantsFound = async (): Promise<readonly string[]> => [
  ...new Set(
    (await proveBooks.prove(dataverse.session, { asOf: today, now: instant('2026-11-22T00:00:00Z') })).findings.map(
      (finding) => finding.invariant,
    ),
  ),
];

/** What `o2c invariants` ends with and says. */
async function command(): Promise<{ code: number; said: string }> {
  let said = '';
  const say = (text: string): void => void (said += `${text}\n`);
  const invariants = commands.find(({ name }) => name === 'invariants');
  const code = await invariants?.run(['--url', dataverse.url], {
    result: say,
    message: say,
    progress: () => undefined,
  });
  return { code: code ?? -1, said };
}

describe('proving the books', () => {
  test('finds nothing in an imported history', async () => {
    expect(await invariantsFound()).toEqual([]);
    expect(await command()).toMatchObject({ code: 0 });
  });

  test('finds an open amount that somebody changed, names the row, and ends with exit code 1', async () => {
    const { entitySetName, primaryId, columns } = tables.openItem;
    const select = [primaryId, columns.openAmount.name];
    const [item] = await readRows(dataverse.session, { from: entitySetName, select, top: 1 });
    const id = String(item?.[primaryId]);
    const before = String(item?.[columns.openAmount.name]);
    await upsertRow(dataverse.session, { entitySetName, id }, { [columns.openAmount.name]: { exact: '123456.78' } });
    expect(await invariantsFound()).toContain('I10');
    const { code, said } = await command();
    expect(code).toBe(1);
    expect(said).toContain(id);
    await upsertRow(dataverse.session, { entitySetName, id }, { [columns.openAmount.name]: { exact: before } });
    expect(await invariantsFound()).toEqual([]);
  });

  test('finds a ledger entry that is gone', async () => {
    const { entitySetName, primaryId } = tables.ledgerEntry;
    const [entry] = await readRows(dataverse.session, { from: entitySetName, select: [primaryId], top: 1 });
    const { connection, context } = dataverse.session;
    const path = `${entitySetName}(${String(entry?.[primaryId])})`;
    expect(await callDataverse(connection, context, { method: 'DELETE', path })).toMatchObject({ outcome: 'ok' });
    expect(await invariantsFound()).toContain('I12');
  });
});
