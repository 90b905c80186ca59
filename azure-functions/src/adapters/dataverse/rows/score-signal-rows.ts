import { creditSignalSelect, policySelect, readCreditSignal, readPolicy, tables } from '@o2c/core/dataverse';
import { ok } from '@o2c/core/kernel';
import { CREDIT_SCORE } from '../../../jobs/credit-score/computed-score';
import { type NamedCustomer, type SignalPorts } from '../../../jobs/credit-score/keep-signals';
import { type Reading } from '../../../jobs/reading';
import { type CallContext, type DataverseConnection } from '../connection';
import { equal, oneOfEach } from '../query/filter';
import { readBatch } from '../query/read-batch';
import { readRows, type RowQuery, type WireRow } from '../query/read-rows';
import { writeTransactions } from '../transactions/write-transactions';
import { readRefusal } from './read-refusal';
import { rowsOfAll } from './rows-of-all';
import { understood } from './understood';

const { account, creditSignal, customerProfile, legalEntity, policy } = tables;

/** Where signals are kept, as rows. */
export const scoreSignalRows = (connection: DataverseConnection, context: CallContext): SignalPorts => ({
  customersByNumber: async (numbers) => {
    if (numbers.length === 0) return ok(new Map());
    const queries = profilesOf(numbers);
    const rows = rowsOfAll(await readBatch(connection, context, queries), customerProfile.primaryId);
    return rows.ok ? ok(byNumber(rows.value)) : rows;
  },
  kept: async (keys) => {
    if (keys.length === 0) return ok(new Map());
    const { entitySetName: from, columns, primaryId } = creditSignal;
    const where = oneOfEach(
      columns.key.name,
      keys.map((text) => ({ text })),
    );
    const queries = where.map((one): RowQuery => ({ from, select: creditSignalSelect, where: one }));
    const rows = rowsOfAll(await readBatch(connection, context, queries), primaryId);
    return rows.ok ? ok(new Map(understood(rows.value, readCreditSignal).map((one) => [one.key, one]))) : rows;
  },
  write: (transactions) => writeTransactions(connection, context, transactions),
});

/** The parameters of the policy `credit.score` for all legal entities: sources are of customers, not of one company. */
export async function scoreParameters(
  connection: DataverseConnection,
  context: CallContext,
): Reading<string | undefined> {
  const { entitySetName: from, columns } = policy;
  const where = equal(columns.actionType.name, { text: CREDIT_SCORE });
  const read = await readRows(connection, context, { from, select: policySelect, where });
  if (read.outcome !== 'ok') return readRefusal(read);
  return ok(understood(read.rows, readPolicy).find(({ legalEntityId }) => legalEntityId === undefined)?.parameters);
}

const CUSTOMER = customerProfile.lookups.customer.navigation;
const COMPANY = customerProfile.lookups.legalEntity.navigation;

/** A customer is known by a profile: whoever has none has no score. */
const profilesOf = (numbers: readonly string[]): readonly RowQuery[] =>
  oneOfEach(
    `${CUSTOMER}/${account.columns.accountNumber.name}`,
    numbers.map((text) => ({ text })),
  ).map((where) => ({
    from: customerProfile.entitySetName,
    select: [customerProfile.primaryId, customerProfile.lookups.customer.value],
    where,
    expand: `${CUSTOMER}($select=${account.columns.accountNumber.name}),${COMPANY}($select=${legalEntity.lookups.ownerTeam.value})`,
  }));

/** The team of one of its companies, the first by id, so that it is the same each time. */
function byNumber(rows: readonly WireRow[]): ReadonlyMap<string, readonly NamedCustomer[]> {
  const found = new Map<string, Map<string, NamedCustomer>>();
  const sorted = [...rows].sort((one, other) => (idOf(one) < idOf(other) ? -1 : 1));
  for (const row of sorted) {
    const number = textIn(row[CUSTOMER], account.columns.accountNumber.name);
    const ownerTeamId = textIn(row[COMPANY], legalEntity.lookups.ownerTeam.value);
    const id = row[customerProfile.lookups.customer.value];
    if (number === undefined || ownerTeamId === undefined || typeof id !== 'string') continue;
    const customers = found.get(number) ?? new Map<string, NamedCustomer>();
    if (!customers.has(id)) customers.set(id.toLowerCase(), { id: id.toLowerCase(), ownerTeamId });
    found.set(number, customers);
  }
  return new Map([...found].map(([number, customers]) => [number, [...customers.values()]]));
}

const idOf = (row: WireRow): string => String(row[customerProfile.primaryId]);

function textIn(behind: unknown, column: string): string | undefined {
  const value = typeof behind === 'object' && behind !== null ? (behind as WireRow)[column] : undefined;
  return typeof value === 'string' ? value : undefined;
}
