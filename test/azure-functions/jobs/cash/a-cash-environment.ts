import {
  type LegalEntity,
  legalEntitySelect,
  payerAliasIdentity,
  readLegalEntity,
  readTransactionCurrency,
  tables,
  transactionCurrencySelect,
  writePayerAlias,
  writeLedgerEntry,
  writeOpenItem,
  type RowLinks,
} from '@o2c/core/dataverse';
import {
  alternateKey,
  convert,
  type CurrencyCode,
  decimal,
  instant,
  isoDate,
  money,
  rowId,
  zero,
} from '@o2c/core/kernel';
import { type OpenItem, postOpeningItem } from '@o2c/core/receivables';

import { accountHash } from '../../../../azure-functions/src/adapters/bank-details/account-hash';
import { cashJobs, type CashJobs } from '../../../../azure-functions/src/adapters/compose/cash-jobs';
import { type ChunkReport } from '../../../../azure-functions/src/jobs/journal/journaled-job';
import { type Moment } from '../../../../azure-functions/src/jobs/moment';
import { type FilePosted } from '../../../../azure-functions/src/jobs/cash/post-statements';
import { createAll } from '../../../../scripts/dataverse/create-all';
import { readAll } from '../../../../scripts/dataverse/read-all';
import { aCamtFile, type CamtStatement } from '../../../builders/a-camt-statement';
import {
  provisionedDataverse,
  type ProvisionedDataverse,
  TEST_ACCOUNT_HASH_KEY,
} from '../../../builders/provisioned-dataverse';
import { type Book, bookOf } from './a-book';
import { aConnection, aContext } from '../../adapters/dataverse/a-dataverse';

/** The companies' bank accounts of the demo's organisation. */
export const NL_EURO = 'NL91ABNA0417164300';
export const NL_STERLING = 'NL02RABO0123456789';
export const US_DOLLAR = 'GB33BUKB20201555555555';

export const hashOf = (iban: string): string => accountHash(iban, TEST_ACCOUNT_HASH_KEY);

/** A moment on a day. */
export const on = (day: string): Moment => ({
  now: instant(`${day}T18:00:00Z`),
  today: isoDate(day),
  correlationId: aContext.correlationId,
});

export interface AnInvoice {
  readonly number: string;
  /** Minor units; below zero is a credit note. */
  readonly minor: number;
  readonly customer?: string;
  readonly company?: 'NL01' | 'US01';
  readonly currency?: CurrencyCode;
  /** Accounting currency per unit, where the currency is another. */
  readonly rate?: string;
  readonly day?: string;
}

export interface CashEnvironment extends ProvisionedDataverse {
  readonly jobs: CashJobs;
  /** Everything as it was after provisioning. */
  readonly begin: () => Promise<void>;
  readonly companies: ReadonlyMap<string, LegalEntity>;
  /** A customer with this name; pays from these accounts. */
  readonly customer: (name: string, ...ibans: readonly string[]) => Promise<string>;
  readonly invoices: (...invoices: readonly AnInvoice[]) => Promise<readonly string[]>;
  /** Posts a statement of the euro account and matches what is new. */
  readonly receive: (statement: CamtStatement, day?: string) => Promise<ChunkReport>;
  readonly post: (statement: CamtStatement, day?: string) => Promise<FilePosted>;
  readonly match: (day?: string) => Promise<ChunkReport>;
  readonly book: () => Promise<Book>;
}

/** The cash jobs over real HTTP against a provisioned local Dataverse. */
export async function aCashEnvironment(): Promise<CashEnvironment> {
  const dataverse = await provisionedDataverse();
  const { session, url } = dataverse;
  const local = async (path: string): Promise<void> => {
    const response = await fetch(`${url}/__local/${path}`, { method: 'POST' });
    if (!response.ok) throw new Error(await response.text());
  };
  await local('snapshot?name=provisioned');
  const jobs = cashJobs({ dataverse: aConnection(url, 60_000), accountHashKey: TEST_ACCOUNT_HASH_KEY });
  const entities = await readAll(
    session,
    { from: tables.legalEntity.entitySetName, select: legalEntitySelect },
    readLegalEntity,
  );
  const companies = new Map(entities.map((entity) => [entity.code, entity]));
  const currencyIds = await currencies(dataverse);
  const linksOf = (company: string): RowLinks => ({
    currencyIds,
    ownerTeamId: companies.get(company)?.ownerTeamId ?? '',
  });
  const post = async (statement: CamtStatement, day = '2026-03-02'): Promise<FilePosted> => {
    const posted = await jobs.postStatements(aCamtFile({ iban: NL_EURO, ...statement }), on(day));
    if (!posted.ok) throw new Error(JSON.stringify(posted.error));
    return posted.value;
  };
  const match = async (day = '2026-03-02'): Promise<ChunkReport> => {
    const population = await jobs.matching.population({ asOf: isoDate(day) }, on(day));
    if (!population.ok) throw new Error(JSON.stringify(population.error));
    const items = population.value.map(({ id }) => id);
    const chunk = { id: 'c', runId: 'r', sequence: 1, items, etag: '', asOf: isoDate(day) };
    return jobs.matching.work(chunk, on(day));
  };
  return {
    ...dataverse,
    jobs,
    begin: () => local('restore?name=provisioned'),
    companies,
    post,
    match,
    receive: async (statement, day) => {
      await post(statement, day);
      return match(day);
    },
    customer: async (name, ...ibans) => {
      const customerId = rowId('testaccount', name);
      await createAll(session, tables.account, [{ accountid: customerId, name, accountnumber: name.slice(0, 20) }]);
      const aliases = ibans.map((iban) => ({
        ...payerAliasIdentity(customerId, hashOf(iban)),
        customerId,
        ibanHash: hashOf(iban),
        source: 'masterData' as const,
        recordedOn: instant('2026-01-01T00:00:00Z'),
      }));
      if (aliases.length > 0)
        await createAll(
          session,
          tables.payerAlias,
          aliases.map((alias) => writePayerAlias(alias, linksOf('NL01'))),
        );
      return customerId;
    },
    invoices: async (...given) => {
      const items = given.map((invoice) => itemOf(invoice, companies));
      await createAll(
        session,
        tables.openItem,
        items.map((item, at) => itemTree(item, linksOf(given[at]?.company ?? 'NL01'))),
      );
      return items.map(({ id }) => id);
    },
    book: () => bookOf(dataverse),
  };
}

async function currencies({ session }: ProvisionedDataverse): Promise<RowLinks['currencyIds']> {
  const { entitySetName } = tables.transactionCurrency;
  const query = { from: entitySetName, select: transactionCurrencySelect };
  const rows = await readAll(session, query, readTransactionCurrency);
  return Object.fromEntries(rows.map(({ code, id }) => [code, id]));
}

const ACCOUNTING: Readonly<Record<string, CurrencyCode>> = { NL01: 'EUR', US01: 'USD' };

function itemOf(given: AnInvoice, companies: CashEnvironment['companies']): OpenItem {
  const { number, minor, customer = rowId('testaccount', 'Aldermere'), company = 'NL01', day = '2026-02-01' } = given;
  const accounting = ACCOUNTING[company] ?? 'EUR';
  const amount = money(minor, given.currency ?? accounting);
  const rate = decimal(given.rate ?? '1');
  const id = rowId('testitem', company, number, customer);
  return {
    id,
    key: alternateKey('testitem', company, number, customer),
    kind: minor < 0 ? 'creditNote' : 'invoice',
    documentNumber: number,
    instalment: 1,
    customerId: customer,
    legalEntityId: companies.get(company)?.id ?? '',
    documentDate: isoDate(day),
    dueDate: isoDate('2026-03-01'),
    amount,
    openAmount: amount,
    accountingAmount: convert(amount, { currency: accounting, rate, mode: 'halfEven' }),
    disputed: false,
    disputedAmount: zero(amount.currency),
    recordedOn: instant('2026-02-01T00:00:00Z'),
    requestHash: 'test',
    lastOperationId: id,
    posted: true,
  };
}

function itemTree(item: OpenItem, links: RowLinks) {
  const entries = postOpeningItem(item, { receivable: '1300', openingBalance: '9000' });
  if (!entries.ok) throw new Error('no account');
  const { openItem } = tables.ledgerEntry.lookups;
  const rows = entries.value.map((entry) => {
    const row = { ...writeLedgerEntry(entry, links) } as Record<string, string>;
    Reflect.deleteProperty(row, `${openItem.navigation}@odata.bind`);
    return row;
  });
  return { ...writeOpenItem(item, links), [openItem.collection]: rows };
}
