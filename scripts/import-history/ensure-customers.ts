import { historyCustomerId } from '@o2c/core/receivables';

import { type Session } from '../dataverse/connect';
import { type OutgoingRow } from '../dataverse/create-multiple';
import { createAll } from '../dataverse/create-all';
import { rowsByValues } from '../dataverse/rows-by-values';
import { ensureProfiles, type CustomerOfEntity } from './ensure-profiles';
import { type HistoryRecord } from './history-record';
import { type ImportTarget } from './history-targets';
import { customerKey, type CustomerIds } from './open-records';

const ACCOUNTS = { logicalName: 'account', entitySetName: 'accounts' } as const;

interface Customer {
  readonly number: string;
  readonly name: string;
  readonly currency: HistoryRecord['amount']['currency'];
  readonly target: ImportTarget;
}

interface ImportedCustomers {
  readonly source: string;
  readonly records: readonly HistoryRecord[];
  readonly targets: ReadonlyMap<string, ImportTarget>;
}

type AccountId = CustomerIds extends ReadonlyMap<string, infer Id> ? Id : never;

/**
 * Finds the account of each customer by its number, or creates it, and its profile per legal entity. A number that names several accounts is
 * refused: which one is meant would be a guess.
 */
export async function ensureCustomers(session: Session, imported: ImportedCustomers): Promise<CustomerIds> {
  const customers = distinctCustomers(imported);
  const ids = await accountIds(session, customers, imported.source);
  await ensureProfiles(
    session,
    customers.flatMap((customer) => ofEntity(customer, ids.get(customer.number))),
  );
  return new Map(
    customers.map(({ target, number }) => [
      customerKey(target.legalEntity.code, number),
      ids.get(number) ?? { refusal: `customer '${number}' is unknown` },
    ]),
  );
}

function distinctCustomers({ records, targets }: ImportedCustomers): readonly Customer[] {
  const byKey = new Map<string, Customer>();
  for (const { legalEntityCode, customerNumber: number, customerName: name, amount } of records) {
    const target = targets.get(legalEntityCode);
    const key = customerKey(legalEntityCode, number);
    if (target && !byKey.has(key)) byKey.set(key, { number, name, currency: amount.currency, target });
  }
  return [...byKey.values()];
}

async function accountIds(
  session: Session,
  customers: readonly Customer[],
  source: string,
): Promise<ReadonlyMap<string, AccountId>> {
  const numbers = [...new Set(customers.map((customer) => customer.number))];
  const wanted = { from: ACCOUNTS.entitySetName, select: ['accountnumber'], column: 'accountnumber' };
  const known = new Map<string, AccountId>();
  for (const row of await rowsByValues(session, wanted, numbers)) {
    const number = String(row['accountnumber']);
    const twice = { refusal: `customer number '${number}' names several accounts` };
    known.set(number, known.has(number) ? twice : String(row['accountid']));
  }
  const missing = new Map(
    customers.filter(({ number }) => !known.has(number)).map((customer) => [customer.number, customer]),
  );
  await createAll(
    session,
    ACCOUNTS,
    [...missing.values()].map((customer) => accountRow(customer, source)),
  );
  for (const number of missing.keys()) known.set(number, historyCustomerId(source, number));
  return known;
}

const accountRow = ({ number, name, target }: Customer, source: string): OutgoingRow => ({
  accountid: historyCustomerId(source, number),
  accountnumber: number,
  name,
  'ownerid@odata.bind': `/teams(${target.links.ownerTeamId})`,
});

const ofEntity = ({ name, currency, target }: Customer, account: AccountId | undefined): readonly CustomerOfEntity[] =>
  typeof account === 'string' ? [{ name, currency, target, accountId: account }] : [];
