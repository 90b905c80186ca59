import { join } from 'node:path';

import { tables } from '@o2c/core/dataverse';
import { instant, isoDate, rowId } from '@o2c/core/kernel';

import { orderingJobs } from '../../../azure-functions/src/adapters/compose/ordering-jobs';
import { type Moment } from '../../../azure-functions/src/jobs/moment';
import { type Session } from '../../../scripts/dataverse/connect';
import { readRows } from '../../../scripts/dataverse/read-rows';
import { upsertRow } from '../../../scripts/dataverse/upsert-row';
import { type TradingCustomer, writeTradingCustomers } from '../../../scripts/demo/write-trading-customers';
import { readOrganisation } from '../../../scripts/provision-dataverse/organisation';
import { currencyIds } from '../../../scripts/provision-dataverse/provision-currencies';

export const ORDERS = 20;

/** The day on which all of it happens. */
export const TODAY = isoDate('2026-03-02');

/** When the process that is killed runs, and when the next one does, after every lease has passed. */
export const FIRST: Moment = {
  now: instant('2026-03-02T09:00:00Z'),
  today: TODAY,
  correlationId: '0af7651916cd43dd8448eb211c80319c',
};
export const AFTERWARDS: Moment = { ...FIRST, now: instant('2026-03-02T10:00:00Z') };

const organisation = readOrganisation(join(__dirname, '../../../scripts/demo/organisation.json'));
/** Eight customers in two companies; the last may owe next to nothing, so his orders are held. */
const customers: readonly TradingCustomer[] = Array.from({ length: 8 }, (_, index) => {
  const american = index % 4 === 3;
  const number = `PROOF-${String(index + 1)}`;
  return {
    accountId: rowId('account', number),
    number,
    name: `Proof customer ${String(index + 1)}`,
    legalEntity: american ? 'US01' : 'NL01',
    currency: american ? 'USD' : 'EUR',
    street: 'Main Street 1',
    postalCode: american ? '60608' : '1016 DX',
    city: american ? 'Chicago' : 'Amsterdam',
    country: american ? 'US' : 'NL',
    language: 'en',
    paymentTerm: 'NET30',
    creditLimit: index === 7 ? 1 : 1_000_000,
    mailAddress: `proof${String(index + 1)}@customer.example`,
  };
});

/** Writes customers and takes twenty orders of one to three lines; nothing is cleared, shipped or billed yet. Steps are off: the stages are driven. */
export async function fillWorld(session: Session): Promise<void> {
  await switchStepsOff(session);
  await writeTradingCustomers(session, customers, await currencyIds(session));
  const posted = Array.from({ length: ORDERS }, (_, index) => ({ payload: JSON.stringify(orderBody(index)) }));
  const taken = await orderingJobs({ dataverse: session.connection }).takeOrders(posted, FIRST);
  const created = taken.ok ? taken.value.filter(({ outcome }) => outcome === 'created').length : 0;
  if (created !== ORDERS)
    throw new Error(`Only ${created} orders were taken: ${JSON.stringify(taken).slice(0, 2_000)}`);
}

function orderBody(index: number): object {
  const customer = customers[index % customers.length];
  if (!customer) throw new RangeError('no customer');
  const lines = Array.from({ length: (index % 3) + 1 }, (_, line) => {
    const product = organisation.products[(index + line) % organisation.products.length];
    return {
      externalLineId: String(line + 1),
      product: product?.number,
      quantity: index + line + 1,
      unit: product?.unit,
      unitPrice: product?.prices[customer.currency],
    };
  });
  return {
    channel: 'ecommerce',
    externalId: `PROOF-${String(index + 1)}`,
    legalEntity: customer.legalEntity,
    customer: customer.number,
    currency: customer.currency,
    deliveryPreference: 'ups',
    orderedOn: TODAY,
    lines,
  };
}

/** A step would call a Functions app that does not run. */
async function switchStepsOff(session: Session): Promise<void> {
  const from = 'sdkmessageprocessingsteps';
  for (const row of await readRows(session, { from, select: ['sdkmessageprocessingstepid'] })) {
    const id = String(row['sdkmessageprocessingstepid']);
    await upsertRow(session, { entitySetName: from, id }, { statecode: 1, statuscode: 2 });
  }
}

/** The orders there are, in the order of their numbers. */
export async function ordersOf(session: Session): Promise<readonly string[]> {
  const { id, orderNumber } = tables.salesOrder.columns;
  const rows = await readRows(session, { from: tables.salesOrder.entitySetName, select: [id.name, orderNumber.name] });
  return rows
    .map((row) => [String(row[orderNumber.name]), String(row[id.name])] as const)
    .sort()
    .map(([, found]) => found);
}
