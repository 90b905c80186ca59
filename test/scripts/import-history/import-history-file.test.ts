import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { ageEnvironment } from '../../../scripts/aging/age-environment';
import { importHistoryFile, type ImportReport } from '../../../scripts/import-history/import-history-file';
import { proveBooks } from '../../../scripts/invariants/prove-books';
import { tables } from '@o2c/core/dataverse';
import { instant, isoDate } from '@o2c/core/kernel';
import { agingDays, foldAging, foldInvoices, isoDay } from '../../builders/independent-fold';
import { provisionedDataverse, type ProvisionedDataverse } from '../../builders/provisioned-dataverse';
import { describeWithReferenceData, referenceData } from '../../builders/reference-data';
import { temporaryFolder } from '../../builders/temporary-folder';

const ibm = referenceData('ar-history/ibm-ar.csv');
const ibmMap = join(__dirname, '../../../scripts/import-history/ibm-ar.map.json');
const folder = temporaryFolder();
const today = isoDate('2026-11-22');

let dataverse: ProvisionedDataverse;
beforeAll(async () => {
  dataverse = await provisionedDataverse();
});
afterAll(() => dataverse.close());

const importFile = (file: string, recordedOn = '2026-11-22T10:00:00Z'): Promise<ImportReport> =>
  importHistoryFile(dataverse.session, { file, map: ibmMap, recordedOn, progress: () => undefined });

const written = (name: string, lines: readonly string[]): string => {
  const file = join(folder.path, name);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
};

const HEADER =
  'countryCode,customerID,PaperlessDate,invoiceNumber,InvoiceDate,DueDate,InvoiceAmount,Disputed,SettledDate,PaperlessBill,DaysToSettle,DaysLate';

describe('importing a file with broken lines', () => {
  test('names each broken line with its column, takes the rest, and refuses what contradicts it later', async () => {
    const good = '391,T-1,1/1/2013,T100,1/2/2013,2/1/2013,55.94,No,1/15/2013,Paper,13,0';
    const report = await importFile(
      written('broken.csv', [
        HEADER,
        good,
        '391,T-1,1/1/2013,T101,13/45/2013,2/1/2013,1.00,No,,Paper,13,0',
        '391,T-1,1/1/2013,T102,1/2/2013,2/1/2013,1.005,No,,Paper,13,0',
        '391,T-1',
        '391,T-1,1/1/2013,T103,1/2/2013,2/1/2013,7.00,No,1/1/2013,Paper,13,0',
        '391,T-1,1/1/2013,T100,1/2/2013,2/1/2013,99.00,No,,Paper,13,0',
        '391,T-2,1/1/2013,T104,1/2/2013,2/1/2013,7.00,Yes,,Paper,13,0',
      ]),
    );
    expect(report).toMatchObject({ read: 7, imported: 2, unchanged: 0 });
    expect(report.refused.map(({ line, field }) => [line, field])).toEqual([
      [3, 'InvoiceDate'],
      [4, 'InvoiceAmount'],
      [5, undefined],
      [6, undefined],
      [7, undefined],
    ]);
    const changed = await importFile(written('changed.csv', [HEADER, good.replace('55.94', '55.95')]));
    expect(changed).toMatchObject({ imported: 0, unchanged: 0, refused: [{ line: 2 }] });
    expect(
      (await proveBooks.prove(dataverse.session, { asOf: today, now: instant('2026-11-22T00:00:00Z') })).findings,
    ).toEqual([]);
  });

  test('refuses a file without the mapped columns before it writes anything', async () => {
    await expect(importFile(written('foreign.csv', ['a,b', '1,2']))).rejects.toMatchObject({ exitCode: 2 });
  });
});

describeWithReferenceData('importing the real history of 100 customers', () => {
  let first: ImportReport;
  beforeAll(async () => {
    first = await importFile(ibm);
  }, 240_000);

  test('takes all 2,466 invoices, and the books balance', async () => {
    expect(first).toMatchObject({ read: 2466, imported: 2466, refused: [] });
    const proof = await proveBooks.prove(dataverse.session, { asOf: today, now: instant('2026-11-22T00:00:00Z') });
    expect(proof.findings).toEqual([]);
    expect(proof.checked['settlements']).toBeGreaterThanOrEqual(2466);
  });

  test('changes nothing when it is run again, on another day', async () => {
    const before = await proveBooks.prove(dataverse.session, { asOf: today, now: instant('2026-11-22T00:00:00Z') });
    const again = await importFile(ibm, '2027-01-01T00:00:00Z');
    expect(again).toMatchObject({ imported: 0, unchanged: 2466, refused: [] });
    expect(
      (await proveBooks.prove(dataverse.session, { asOf: today, now: instant('2026-11-22T00:00:00Z') })).checked,
    ).toEqual(before.checked);
  });

  test('keeps the dispute flags of the file', async () => {
    const disputed = readFileSync(ibm, 'utf8')
      .split('\n')
      .filter((line) => line.split(',')[7] === 'Yes').length;
    const filter = encodeURIComponent(`${tables.openItem.columns.disputed.name} eq true`);
    const url = `${dataverse.url}/api/data/v9.2/${tables.openItem.entitySetName}/$count?$filter=${filter}`;
    const count = await (await fetch(url, { headers: { authorization: 'Bearer test' } })).text();
    // One disputed document of the small file above is in the same books.
    expect(Number(count.replace(/\D/g, ''))).toBe(disputed + 1);
  });

  test.each(agingDays)('ages as of %s like an independent fold with plain arrays', async (day) => {
    const invoices = [
      ...foldInvoices(ibm),
      {
        customer: 'T-2',
        documentDay: isoDay('2013-01-02'),
        dueDay: isoDay('2013-02-01'),
        settledDay: undefined,
        cents: 700,
        disputed: true,
      },
    ];
    const report = await ageEnvironment(dataverse.session, { asOf: isoDate(day), basis: 'dueDate' });
    const dollars = report.subjects
      .find((subject) => subject.code === 'US01')
      ?.currencies.find(({ currency }) => currency === 'USD');
    const figures = dollars?.buckets.map(({ label, amount, itemCount }) => ({
      label,
      cents: Math.round(Number(amount) * 100),
      count: itemCount,
    }));
    expect(figures).toEqual(foldAging(invoices, isoDay(day)));
  });
});
