import fc from 'fast-check';
import { type QuerySource } from '../../../../../local/dataverse/query/query-source';
import { type Row, type Value } from '../../../../../local/dataverse/store/row';
import { emptyCrm, id, put } from '../small-crm';

/** Rows as plain values: money and decimals as text, lookups as ids. */
export type PlainRow = Readonly<Record<string, string | number | boolean | readonly number[] | null>>;

export interface World {
  readonly source: QuerySource;
  readonly accounts: readonly PlainRow[];
  readonly contacts: readonly PlainRow[];
  readonly tasks: readonly PlainRow[];
}

export const CONTACTS = [101, 102, 103, 104].map(id);
export const OWNERS = [0xa01, 0xa02, 0xc01].map(id);
/** Few texts, so that equal ones, ones that differ in case and ones full of wildcards meet. */
export const TEXTS = [
  'alpha',
  'ALPHA',
  'Beta',
  'be_ta',
  '50%',
  '50x',
  '[x]',
  'x',
  'Müller',
  'MÜLLER',
  "O'Brien",
  'zz',
  'a*b',
  'a?b',
];
export const NUMBERS = [-3, 0, 1, 2, 5, 7, 50, 1_000_000];
export const MONEY = ['-5', '0', '0.0001', '10', '10.0001', '60000', '922337203685477.5807'];
export const DECIMALS = ['1', '1.25', '1.2500000001', '-0.5'];
export const DAYS = ['2025-12-31', '2026-02-28', '2026-03-17', '2026-03-18', '2026-03-19'];
export const INSTANTS = [
  '2025-12-31T00:00:00Z',
  '2026-03-17T23:59:59Z',
  '2026-03-18T00:00:00Z',
  '2026-03-18T23:59:59Z',
  '2026-03-25T10:00:00Z',
];
export const OPTIONS = [1, 2, 3];

const maybe = <T>(values: readonly T[]): fc.Arbitrary<T | null> => fc.option(fc.constantFrom(...values), { freq: 4 });
const numbered = (rows: readonly PlainRow[], key: string, first: number): readonly PlainRow[] =>
  rows.map((row, index) => ({ ...row, [key]: id(first + index) }));

const account = fc.record({
  ...{ name: maybe(TEXTS), accountnumber: fc.constant(null), description: maybe(TEXTS) },
  ...{ numberofemployees: maybe(NUMBERS), industrycode: maybe(OPTIONS), latitude: maybe([-1.5, 0, 0.1, 47.5]) },
  ...{ revenue: maybe(MONEY), exchangerate: maybe(DECIMALS), creditonhold: maybe([true, false]) },
  colors: fc.option(fc.subarray(OPTIONS, { minLength: 1 })),
  ...{ primarycontactid: maybe(CONTACTS), parentaccountid: maybe([1, 2, 3].map(id)), ownerid: maybe(OWNERS) },
  ...{ openedon: maybe(DAYS), createdon: maybe(INSTANTS) },
});
const contact = fc.record({
  fullname: maybe(TEXTS),
  firstname: maybe(TEXTS),
  lastname: maybe(TEXTS),
  jobtitle: maybe(TEXTS),
});
const task = fc.record({
  ...{ subject: maybe(TEXTS), statecode: maybe([0, 1]), createdon: maybe(INSTANTS) },
  regardingobjectid: maybe([...[1, 2, 3, 4, 5].map(id), ...CONTACTS]),
});

const tables = fc.tuple(
  fc.array(account, { minLength: 6, maxLength: 14 }),
  fc.array(contact, { minLength: 4, maxLength: 4 }),
  fc.array(task, { minLength: 3, maxLength: 10 }),
);

/** Some small worlds, the same at every run. */
export const worlds = (count: number): readonly World[] =>
  fc.sample(tables, { numRuns: count, seed: 20_260_318 }).map(([accounts, contacts, tasks]) =>
    build({
      accounts: numbered(accounts, 'accountid', 1),
      contacts: numbered(contacts, 'contactid', 101),
      tasks: numbered(tasks, 'activityid', 201),
    }),
  );

function build(rows: Omit<World, 'source'>): World {
  const source = emptyCrm();
  put(source, 'contact', ...rows.contacts.map(storedRow));
  put(source, 'account', ...rows.accounts.map(storedRow));
  put(source, 'task', ...rows.tasks.map(storedRow));
  return { source, ...rows };
}

const storedRow = (row: PlainRow): Row =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, stored(name, value)]));

function stored(name: string, value: PlainRow[string]): Value {
  if (value === null) return null;
  if (name === 'revenue' || name === 'exchangerate') return { decimal: String(value) };
  const table = typeof value === 'string' ? tableOf(name, value) : undefined;
  return table === undefined ? value : { table, id: String(value) };
}

function tableOf(name: string, value: string): string | undefined {
  if (name === 'primarycontactid') return 'contact';
  if (name === 'parentaccountid') return 'account';
  if (name === 'ownerid') return value === OWNERS[2] ? 'team' : 'systemuser';
  if (name === 'regardingobjectid') return CONTACTS.includes(value) ? 'contact' : 'account';
  return undefined;
}
