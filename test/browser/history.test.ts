import { join } from 'node:path';
import { importHistoryFile } from '../../scripts/import-history/import-history-file';
import { foldAging, foldInvoices, isoDay, type FoldInvoice } from '../builders/independent-fold';
import { startChildServer, type ChildServer } from '../builders/child-server';
import { provisionedDataverse, type ProvisionedDataverse } from '../builders/provisioned-dataverse';
import { describeWithReferenceData, referenceData } from '../builders/reference-data';
import { root, type Visitable } from './fixture/environment';
import { openPage } from './fixture/open-page';
import { amount, panelSelector, readFigures, visitAccount } from './fixture/panel';
import { webClient } from './fixture/web-client';
import { launchChromium } from './launch-chromium';

const file = referenceData('ar-history/ibm-ar.csv');

/** The panel shows the figures of a real history: 2,466 invoices of 100 customers (issue 2, "Real input"). */
describeWithReferenceData('the panel over an imported history', () => {
  let dataverse: ProvisionedDataverse;
  let app: ChildServer;
  let environment: Visitable;
  let invoices: readonly FoldInvoice[];
  let accounts: ReadonlyMap<string, string>;
  beforeAll(async () => {
    dataverse = await provisionedDataverse();
    const map = join(root, 'scripts/import-history/ibm-ar.map.json');
    const recordedOn = '2014-01-02T10:00:00Z';
    await importHistoryFile(dataverse.session, { file, map, recordedOn, progress: () => undefined });
    invoices = foldInvoices(file);
    const rows = await webClient(dataverse.url).read('accounts?$select=accountnumber');
    accounts = new Map(rows.map((row) => [String(row['accountnumber']), String(row['accountid'])]));
    app = await startChildServer(join(root, 'local/app/main.ts'), ['--port', '0', '--dataverse', dataverse.url]);
    environment = { app: app.url, browser: await launchChromium() };
  }, 240_000);
  afterAll(async () => {
    await environment.browser.close();
    await app.stop();
    await dataverse.close();
  });

  test.each(['2013-06-30', '2013-10-01', '2013-12-31'])('on %s, for the five customers who owe most', async (day) => {
    const page = await openPage(environment, { now: `${day}T20:00:00Z` });
    for (const customer of whoOwesMost(invoices, day)) {
      const own = invoices.filter((invoice) => invoice.customer === customer);
      await visitAccount(page, accounts.get(customer) ?? '');
      await page.page.waitForSelector(`${panelSelector} .o2c-aging__head`);
      const { buckets, balance } = await readFigures(page.page);
      const expected = foldAging(own, isoDay(day));
      expect(balance).toBe(amount(sum(expected.map(({ cents }) => cents)), '$'));
      expect(buckets.map((name) => name.slice(name.indexOf(',') + 2))).toEqual(
        expected.map(({ cents, count }) => `${amount(cents, '$')}, ${count} ${count === 1 ? 'item' : 'items'}`),
      );
    }
    expect(page.errors).toEqual([]);
    await page.close();
  });
});

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function whoOwesMost(invoices: readonly FoldInvoice[], day: string): readonly string[] {
  const owed = (customer: string): number =>
    sum(
      foldAging(
        invoices.filter((invoice) => invoice.customer === customer),
        isoDay(day),
      ).map(({ cents }) => cents),
    );
  const customers = [...new Set(invoices.map(({ customer }) => customer))].map((name) => ({ name, cents: owed(name) }));
  return [...customers]
    .sort((a, b) => b.cents - a.cents)
    .slice(0, 5)
    .map(({ name }) => name);
}
