import { creditGroupId, type StoredCreditGroup, type StoredCustomerProfile } from '@o2c/core/dataverse';
import { decimal, isoDate, type Money, rowId } from '@o2c/core/kernel';
import { type SalesOrder } from '@o2c/core/ordering';
import fc from 'fast-check';
import { type CreditAccounts } from '../../../../azure-functions/src/jobs/credit/credit-accounts';
import { knownCustomers } from '../../../../azure-functions/src/jobs/credit/customer-facts';
import { evaluateCluster } from '../../../../azure-functions/src/jobs/credit/evaluate-cluster';
import { limitClusters } from '../../../../azure-functions/src/jobs/credit/limit-groups';
import { waitingOrders } from '../../../../azure-functions/src/jobs/credit/waiting-orders';
import { anOrder, aProfile, aRule, eur, NL, taken } from './credit-builders';

const TODAY = isoDate('2026-06-10');
const SHARED = creditGroupId('SHARED');

interface Book {
  readonly limits: readonly number[];
  readonly groupLimit: number | undefined;
  readonly owed: readonly number[];
  readonly orders: readonly { readonly customer: number; readonly amount: number; readonly cleared: boolean }[];
  readonly queue: 'firstCome' | 'mostValue';
}

const aBook: fc.Arbitrary<Book> = fc.record({
  limits: fc.array(fc.integer({ min: 0, max: 2_000 }), { minLength: 3, maxLength: 3 }),
  groupLimit: fc.option(fc.integer({ min: 0, max: 4_000 }), { nil: undefined }),
  owed: fc.array(fc.integer({ min: -500, max: 1_500 }), { minLength: 3, maxLength: 3 }),
  orders: fc.array(
    fc.record({ customer: fc.nat(2), amount: fc.integer({ min: 1, max: 900 }), cleared: fc.boolean() }),
    { maxLength: 12 },
  ),
  queue: fc.constantFrom('firstCome', 'mostValue'),
});

const customerId = (at: number): string => rowId('account', 'property', at);

function accountsOf(book: Book): CreditAccounts {
  const group: StoredCreditGroup = { id: SHARED, etag: 'W/"1"', code: 'SHARED', name: 'Shared', version: 0 };
  const limited =
    book.groupLimit === undefined ? group : { ...group, creditLimit: eur(book.groupLimit), currency: 'EUR' as const };
  const profiles = book.limits.map((limit, at): StoredCustomerProfile => ({
    ...aProfile(customerId(at)),
    etag: 'W/"1"',
    creditLimit: eur(limit),
    limitGroupId: SHARED,
    mandatoryCreditLimit: true,
  }));
  return {
    settings: {
      policies: [],
      companies: new Map(),
      paymentTerms: new Map(),
      currencyRates: {},
    } as unknown as CreditAccounts['settings'],
    book: {
      rules: [{ rule: aRule({ id: 'LIMIT', type: 'creditLimitUsed', threshold: '100' }) }],
      unreadable: [],
      bands: [],
      groups: new Map([[SHARED, limited]]),
      members: new Map(),
    } as unknown as CreditAccounts['book'],
    profiles,
    securities: [],
    insecure: [],
    intercompany: new Set(),
    orders: book.orders.map(({ customer, amount, cleared }, at) =>
      orderOf({ customer, amount: eur(amount), cleared, at }),
    ),
    unreadable: [],
    holds: [],
    items: book.owed.map((minor, at) => itemOf(at, eur(minor))),
    lastPayments: [],
    documents: [],
    applications: [],
  } as unknown as CreditAccounts;
}

interface Ordered {
  readonly customer: number;
  readonly amount: Money;
  readonly cleared: boolean;
  readonly at: number;
}

function orderOf({ customer, amount, cleared, at }: Ordered): SalesOrder {
  const order = anOrder(customerId(customer), `P-${String(at)}`, amount);
  const lines = order.lines.map((line) => ({
    ...line,
    etag: 'W/"1"',
    quantity: decimal(1),
    unitPrice: decimal((amount.minor / 100).toFixed(2)),
  }));
  return { ...order, etag: 'W/"1"', state: 'submitted', lines, creditStatus: cleared ? 'cleared' : 'notEvaluated' };
}

const itemOf = (at: number, open: Money) => ({
  id: rowId('openitem', 'property', at),
  documentNumber: `I-${String(at)}`,
  documentDate: TODAY,
  dueDate: isoDate('2026-12-31'),
  open,
  disputed: false,
  customerId: customerId(at),
  legalEntityId: NL,
});

test('whatever the books, what is cleared never brings a customer over its limit, nor all members over the shared one (CR-7)', () =>
  fc.assert(
    fc.property(aBook, (book) => {
      const accounts = accountsOf(book);
      const policy = { actionType: 'order.clear', autonomy: 'act', parameters: JSON.stringify({ queue: book.queue }) };
      const known = knownCustomers({ ...accounts, settings: { ...accounts.settings, policies: [policy] as never } });
      const cleared = new Set(book.orders.flatMap((order, at) => (order.cleared ? [at] : [])));
      const newly = new Set<number>();
      for (const cluster of limitClusters(known.accounts)) {
        const { orders } = taken(
          evaluateCluster(cluster, {
            known,
            occasion: { asOf: TODAY, rates: {} },
            wanted: {
              before: new Map(),
              waiting: (all) => waitingOrders(all).filter(({ creditStatus }) => creditStatus !== 'cleared'),
              isDocumentWaiting: () => false,
              checkpointOf: () => 'orderEntry',
            },
          }),
        );
        for (const { order, decision } of orders)
          if (decision.verdict.outcome === 'cleared') newly.add(Number(order.externalId.slice(2)));
      }
      const takenBy = (customer: number): number =>
        book.orders.reduce(
          (sum, order, at) =>
            sum + (order.customer === customer && (cleared.has(at) || newly.has(at)) ? order.amount : 0),
          0,
        );
      const exposures = book.limits.map((_, at) => (book.owed[at] ?? 0) + takenBy(at));
      for (const at of newly) {
        const { customer } = book.orders[at] ?? { customer: 0 };
        expect(exposures[customer]).toBeLessThanOrEqual(book.limits[customer] ?? 0);
        if (book.groupLimit !== undefined)
          expect(exposures.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(book.groupLimit);
      }
    }),
    { numRuns: 150 },
  ));
