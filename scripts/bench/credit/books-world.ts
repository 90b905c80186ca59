import { writeOpenItem, writeSalesOrder } from '@o2c/core/dataverse';
import { addDays, alternateKey, instant, type IsoDate, isoDate, money, rowId, zero } from '@o2c/core/kernel';

import { writeTransactions } from '../../../azure-functions/src/adapters/dataverse/transactions/write-transactions';
import { anOrder, anOpenItem, NL, TEAM } from '../../../test/azure-functions/jobs/credit/credit-builders';
import { provisionedDataverse } from '../../../test/builders/provisioned-dataverse';
import { writeTradingCustomers } from '../../demo/write-trading-customers';
import { type Session } from '../../dataverse/connect';
import { currencyIds } from '../../provision-dataverse/provision-currencies';
import { switchSteps } from '../../provision-dataverse/switch-steps';
import { countingSession } from '../cost/counting-session';

/** The day of all checks. */
export const TODAY = isoDate('2026-06-10');

/** Books with open items of many customers, and a way to give them orders. */
export interface BooksWorld {
  readonly session: Session;
  readonly customers: readonly string[];
  /** HTTP requests so far; a batch is one. */
  readonly requests: () => number;
  readonly operations: () => number;
  /** One submitted order for each of these customers, not evaluated. */
  readonly order: (customers: readonly string[], name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Books {
  readonly customers: number;
  readonly itemsPerCustomer: number;
}

/** Provisions a Dataverse and fills its books. Every fifth customer owes something for more days than the rules allow. */
export async function booksWorld({ customers: count, itemsPerCustomer }: Books): Promise<BooksWorld> {
  const dataverse = await provisionedDataverse();
  const { session, requests, operations } = countingSession(dataverse.session);
  await switchSteps(session, 'off');
  const currencies = await currencyIds(session);
  const ids = Array.from({ length: count }, (_, at) => rowId('account', 'credit bench', at));
  await writeTradingCustomers(session, ids.map(customerOf), currencies);
  const links = { currencyIds: currencies, ownerTeamId: TEAM };
  for (let first = 0; first < count; first += CUSTOMERS_AT_ONCE) {
    const creates = ids.slice(first, first + CUSTOMERS_AT_ONCE).flatMap((id, at) =>
      Array.from({ length: itemsPerCustomer }, (_, number) => ({
        key: `${id} ${String(number)}`,
        creates: [{ entitySetName: 'o2c_openitems', row: writeOpenItem(itemOf(id, first + at, number), links) }],
        updates: [],
      })),
    );
    await writeAll(session, creates);
  }
  return {
    session,
    customers: ids,
    requests,
    operations,
    order: (customers, name) =>
      writeAll(
        session,
        customers.map((id, at) => ({
          key: id,
          creates: [
            {
              entitySetName: 'salesorders',
              row: writeSalesOrder(anOrder(id, `${name}-${String(at)}`, money(500_00, 'EUR')), currencies),
            },
          ],
          updates: [],
        })),
      ),
    close: () => dataverse.close(),
  };
}

const CUSTOMERS_AT_ONCE = 50;

async function writeAll(session: Session, transactions: Parameters<typeof writeTransactions>[2]): Promise<void> {
  const outcomes = await writeTransactions(session.connection, session.context, transactions);
  const failed = [...outcomes.values()].find(({ outcome }) => outcome !== 'written');
  if (failed) throw new Error(`The bench stops: ${JSON.stringify(failed)}`);
}

function itemOf(customerId: string, customer: number, number: number) {
  const name = `CB-${String(customer)}-${String(number)}`;
  const dueDate: IsoDate = addDays(TODAY, customer % 5 === 0 && number < 5 ? -70 - number : 1 + (number % 60));
  const amount = money(10_00 + number, 'EUR');
  const item = anOpenItem(customerId, name, { amount, dueDate });
  return {
    ...item,
    id: rowId('openitem', name, 1),
    key: alternateKey('openitem', name, 1),
    legalEntityId: NL,
    disputedAmount: zero('EUR'),
    recordedOn: instant('2026-01-01T00:00:00Z'),
  };
}

const customerOf = (accountId: string, at: number) => ({
  accountId,
  number: `CB-${String(at)}`,
  name: `Credit bench customer ${String(at)}`,
  legalEntity: 'NL01',
  currency: 'EUR' as const,
  street: `${String(at + 1)} Harbour Street`,
  postalCode: '1000 AA',
  city: 'Utrecht',
  country: 'NL',
  language: 'en',
  paymentTerm: 'NET30',
  creditLimit: 10_000,
  mailAddress: `accounts@credit-${String(at)}.example`,
});
