import { tables } from '@o2c/core/dataverse';
import { isoDate, rowId } from '@o2c/core/kernel';
import { randomUUID } from 'node:crypto';
import { equal } from '../../../../azure-functions/src/adapters/dataverse/query/filter';
import { waitingCustomers } from '../../../../azure-functions/src/adapters/dataverse/rows/waiting-customers';
import { provisionedDataverse, type ProvisionedDataverse } from '../../../builders/provisioned-dataverse';
import { readRows } from '../../../../scripts/dataverse/read-rows';
import { callDataverse } from '../../../../azure-functions/src/adapters/dataverse/call-dataverse';
import { currencyIds } from '../../../../scripts/provision-dataverse/provision-currencies';
import { creditWorld, type CreditWorld, eur, NL, on, taken } from './credit-world';
import { updateRow } from './update-row';

let dataverse: ProvisionedDataverse;
let world: CreditWorld;
let euro: string;
let priceList: string;
beforeAll(async () => {
  dataverse = await provisionedDataverse();
  world = await creditWorld(dataverse);
  euro = (await currencyIds(world.session)).EUR ?? '';
  const where = equal('_transactioncurrencyid_value', { id: euro });
  const [list] = await readRows(world.session, { from: 'pricelevels', select: ['pricelevelid'], where });
  priceList = String(list?.['pricelevelid']);
}, 60_000);
afterAll(() => dataverse.close());

const day = on('2026-06-10');
const { quote, invoice } = tables;

/** A document as somebody makes it in the form: head and one written-in line. */
async function make(
  kind: 'quote' | 'invoice',
  customerId: string,
  { price, list = priceList }: { readonly price: number; readonly list?: string },
): Promise<string> {
  const id = randomUUID();
  const set = `${kind}s`;
  const post = async (path: string, body: object) => {
    const reply = await callDataverse(world.session.connection, world.session.context, {
      method: 'POST',
      path,
      body: JSON.stringify(body),
    });
    expect(reply).toMatchObject({ outcome: 'ok' });
  };
  await post(set, {
    [`${kind}id`]: id,
    ...(list === '' ? {} : { 'pricelevelid@odata.bind': `/pricelevels(${list})` }),
    name: `${kind} of ${price}`,
    'customerid_account@odata.bind': `/accounts(${customerId})`,
    'transactioncurrencyid@odata.bind': `/transactioncurrencies(${euro})`,
    [`${quote.lookups.legalEntity.navigation}@odata.bind`]: `/${quote.lookups.legalEntity.targetSet}(${NL})`,
    [`${quote.lookups.paymentTerm.navigation}@odata.bind`]: `/${quote.lookups.paymentTerm.targetSet}(${rowId('paymentterm', 'NET30')})`,
  });
  await addLine(kind, id, price);
  return id;
}

async function addLine(kind: 'quote' | 'invoice', id: string, price: number): Promise<void> {
  const reply = await callDataverse(world.session.connection, world.session.context, {
    method: 'POST',
    path: `${kind}details`,
    body: JSON.stringify({
      [`${kind}id@odata.bind`]: `/${kind}s(${id})`,
      isproductoverridden: true,
      ispriceoverridden: true,
      productdescription: 'A shelf made to measure',
      quantity: 1,
      priceperunit: price,
    }),
  });
  expect(reply).toMatchObject({ outcome: 'ok' });
}

const statusOf = async (table: typeof quote | typeof invoice, id: string): Promise<unknown> => {
  const select = [table.columns.creditStatus.name, table.columns.totalAmount.name, table.lookups.creditHold.value];
  const [row] = await readRows(world.session, {
    from: table.entitySetName,
    select,
    where: equal(table.primaryId, { id }),
  });
  const names: Readonly<Record<number, string>> = Object.fromEntries(
    Object.entries(table.choices.creditStatus).map(([name, number]) => [number, name]),
  );
  return names[Number(row?.[table.columns.creditStatus.name])];
};

const evaluate = async (customer: string) => taken(await world.jobs.evaluateCustomers([customer], day));

describe('quotes and invoices made by hand (spec/features.md 0.1)', () => {
  test('a quote over the limit is held by the rules of orders, with a hold of its own, and cleared when it becomes smaller', async () => {
    const customer = await world.customer('QUOTE');
    const id = await make('quote', customer, { price: 1_200 });
    const found = taken(await waitingCustomers(world.session.connection, world.session.context, day.now));
    expect(found).toContain(customer);
    expect(await evaluate(customer)).toEqual([{ orderId: id, outcome: 'held' }]);
    expect(await statusOf(quote, id)).toBe('held');
    const [hold] = await world.holds(customer);
    expect(hold).toMatchObject({
      documentKind: 'quote',
      quoteId: id,
      status: 'open',
      orderAmount: eur(1_200_00),
      excess: eur(200_00),
      reasons: [{ cause: 'creditLimitUsed', value: '120' }],
    });
    expect(hold).not.toHaveProperty('orderId');
    expect(await evaluate(customer)).toEqual([{ orderId: id, outcome: 'stillHeld' }]);
    const [line] = await readRows(world.session, {
      from: 'quotedetails',
      select: ['quotedetailid'],
      where: equal('_quoteid_value', { id }),
    });
    await updateRow(
      world.session,
      { table: { entitySetName: 'quotedetails' }, id: String(line?.['quotedetailid']) },
      { priceperunit: 900 },
    );
    expect(await evaluate(customer)).toEqual([{ orderId: id, outcome: 'cleared' }]);
    expect(await statusOf(quote, id)).toBe('cleared');
    expect((await world.holds(customer)).map(({ status }) => status)).toEqual(['released']);
    expect(await evaluate(customer)).toEqual([]);
    await addLine('quote', id, 300);
    expect(await evaluate(customer)).toEqual([{ orderId: id, outcome: 'held' }]);
  });

  test('a cleared quote takes no room: an order made of it is checked by itself, and both fit one after the other', async () => {
    const customer = await world.customer('ROOM');
    const offered = await make('quote', customer, { price: 800 });
    expect(await evaluate(customer)).toEqual([{ orderId: offered, outcome: 'cleared' }]);
    expect(await world.profile(customer)).toMatchObject({ version: 1 });
    const orderId = await world.order(customer, 'ROOM-1', eur(900_00));
    expect(await evaluate(customer)).toEqual([{ orderId, outcome: 'cleared' }]);
    const late = await make('quote', customer, { price: 200 });
    expect(await evaluate(customer)).toEqual([{ orderId: late, outcome: 'held' }]);
  });

  test('an order is decided before the quotes of its customer, and a quote sees only the room it leaves', async () => {
    const customer = await world.customer('FIRST');
    const offered = await make('quote', customer, { price: 800 });
    const orderId = await world.order(customer, 'FIRST-1', eur(900_00));
    expect(new Map((await evaluate(customer)).map(({ orderId: id, outcome }) => [id, outcome]))).toEqual(
      new Map([
        [orderId, 'cleared'],
        [offered, 'held'],
      ]),
    );
  });

  test('a quote the platform cannot add up is neither cleared nor held', async () => {
    const customer = await world.customer('UNPRICED');
    const id = await make('quote', customer, { price: 5_000, list: '' });
    expect(await evaluate(customer)).toEqual([]);
    expect(await statusOf(quote, id)).toBe(undefined);
  });

  test('an invoice made by hand for a customer who is too late is held; a posted one is none of its business', async () => {
    const customer = await world.customer('FREETEXT');
    await world.item(customer, 'FREETEXT-INV', { amount: eur(10_00), dueDate: isoDate('2026-01-31') });
    const id = await make('invoice', customer, { price: 100 });
    expect(await evaluate(customer)).toEqual([{ orderId: id, outcome: 'held' }]);
    expect(await statusOf(invoice, id)).toBe('held');
    expect((await world.holds(customer))[0]).toMatchObject({
      documentKind: 'invoice',
      invoiceId: id,
      reasons: [{ cause: 'daysOverdue', value: '130', threshold: '60' }],
    });
    await updateRow(world.session, { table: invoice, id }, { [invoice.columns.posted.name]: true });
    expect(await evaluate(customer)).toEqual([]);
  });
});
