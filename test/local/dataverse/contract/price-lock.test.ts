import { aCatalogue, type SmallCatalogue, US_DOLLAR } from './a-catalogue';
import { aDataverse, errorOf, type TestDataverse } from './a-dataverse';

/** Web API reference: LockSalesOrderPricing, LockInvoicePricing; SDK: their Unlock sisters; page price-calculation-... on volume discounts. */
describe.each([
  ['salesorder', 'salesorders', 'salesorderdetails', 'SalesOrder'],
  ['invoice', 'invoices', 'invoicedetails', 'Invoice'],
])('the price lock of %s', (...[table, set, lines, name]) => {
  let dataverse: TestDataverse;
  let catalogue: SmallCatalogue;
  let item: string;
  let document: string;
  let line: string;
  beforeAll(async () => {
    dataverse = await aDataverse();
    catalogue = await aCatalogue(dataverse);
  });
  beforeEach(async () => {
    const list = await dataverse.create('pricelevels', { name: 'List', 'transactioncurrencyid@odata.bind': US_DOLLAR });
    item = await catalogue.priceItem({ amount: 10, 'pricelevelid@odata.bind': `/pricelevels(${list})` });
    document = await dataverse.create(set, {
      name: 'D',
      ...catalogue.head,
      'pricelevelid@odata.bind': `/pricelevels(${list})`,
    });
    line = await addLine(2);
  });
  afterAll(() => dataverse.close());

  const addLine = (quantity: number): Promise<string> =>
    dataverse.create(lines, { quantity, ...catalogue.sold, [`${table}id@odata.bind`]: `/${set}(${document})` });
  const lock = (message: string) =>
    dataverse.call('POST', `${set}(${document})/Microsoft.Dynamics.CRM.${message}${name}Pricing`, { body: {} });
  const calculate = () => {
    const Target = { '@odata.type': `Microsoft.Dynamics.CRM.${table}`, [`${table}id`]: document };
    return dataverse.call('POST', 'CalculatePrice', { body: { Target } });
  };
  const raisePrice = (amount: number) => dataverse.call('PATCH', `productpricelevels(${item})`, { body: { amount } });
  const lineOf = async (id = line) =>
    (await dataverse.call('GET', `${lines}(${id})?$select=priceperunit,extendedamount,${table}ispricelocked`)).json;
  const total = async () => (await dataverse.call('GET', `${set}(${document})?$select=totalamount,ispricelocked`)).json;

  test('row 77: keeps the prices of the lines; the totals still follow the lines', async () => {
    expect((await lock('Lock')).status).toBe(204);
    expect(await total()).toMatchObject({ ispricelocked: true, totalamount: 20 });
    await raisePrice(15);
    expect((await calculate()).status).toBe(204);
    expect(await lineOf()).toMatchObject({ priceperunit: 10, [`${table}ispricelocked`]: true });
    await dataverse.call('PATCH', `${lines}(${line})`, { body: { quantity: 3 } });
    expect(await lineOf()).toMatchObject({ priceperunit: 10, extendedamount: 30 });
    expect(await total()).toMatchObject({ totalamount: 30 });
  });
  test('prices a line that is new to the document (our choice)', async () => {
    await lock('Lock');
    await raisePrice(15);
    const added = await addLine(1);
    expect(await lineOf(added)).toMatchObject({ priceperunit: 15, [`${table}ispricelocked`]: true });
    expect(await total()).toMatchObject({ totalamount: 35 });
  });
  test('row 77: once removed, prices the lines anew', async () => {
    await lock('Lock');
    await raisePrice(15);
    expect((await lock('Unlock')).status).toBe(204);
    expect(await lineOf()).toMatchObject({ priceperunit: 15, extendedamount: 30, [`${table}ispricelocked`]: false });
    expect(await total()).toMatchObject({ ispricelocked: false, totalamount: 30 });
  });
  test('without it another price list prices the lines anew, with it not', async () => {
    const list = await dataverse.create('pricelevels', { name: 'List', 'transactioncurrencyid@odata.bind': US_DOLLAR });
    await catalogue.priceItem({ amount: 7, 'pricelevelid@odata.bind': `/pricelevels(${list})` });
    const body = { 'pricelevelid@odata.bind': `/pricelevels(${list})` };
    await lock('Lock');
    await dataverse.call('PATCH', `${set}(${document})`, { body });
    expect(await lineOf()).toMatchObject({ priceperunit: 10 });
    await lock('Unlock');
    expect(await lineOf()).toMatchObject({ priceperunit: 7 });
    expect(await total()).toMatchObject({ totalamount: 14 });
  });
  test('a volume discount follows the quantity, locked or not', async () => {
    const discounts = await dataverse.create('discounttypes', { name: 'By the dozen', isamounttype: false });
    await dataverse.create('discounts', {
      lowquantity: 12,
      highquantity: 100,
      percentage: 10,
      'discounttypeid@odata.bind': `/discounttypes(${discounts})`,
    });
    await dataverse.call('PATCH', `productpricelevels(${item})`, {
      body: { 'discounttypeid@odata.bind': `/discounttypes(${discounts})` },
    });
    await lock('Lock');
    await dataverse.call('PATCH', `${lines}(${line})`, { body: { quantity: 20, manualdiscountamount: 5 } });
    const answer = await dataverse.call(
      'GET',
      `${lines}(${line})?$select=volumediscountamount,baseamount,extendedamount`,
    );
    expect(answer.json).toMatchObject({ volumediscountamount: 1, baseamount: 180, extendedamount: 175 });
    const head = await dataverse.call('GET', `${set}(${document})?$select=totaldiscountamount,totalamount`);
    // Discounts by volume are none of the discounts that the document totals.
    expect(head.json).toMatchObject({ totaldiscountamount: 5, totalamount: 175 });
  });
  test('is refused for another table, for a row that does not exist, and to whom the document is not his to write', async () => {
    const message = `Microsoft.Dynamics.CRM.Lock${name}Pricing`;
    const elsewhere = await dataverse.call('POST', `accounts(${catalogue.account})/${message}`, { body: {} });
    expect(elsewhere.status).toBe(400);
    const nowhere = await dataverse.call('POST', `${set}(${crypto.randomUUID()})/${message}`, { body: {} });
    expect([nowhere.status, errorOf(nowhere).code]).toEqual([404, '0x80040217']);
    const user = await dataverse.create('systemusers', { firstname: 'No', lastname: 'Body', domainname: 'no@body' });
    const headers = { MSCRMCallerID: user };
    const refused = await dataverse.call('POST', `${set}(${document})/${message}`, { body: {}, headers });
    expect(refused.status).toBe(403);
    const Target = { '@odata.type': `Microsoft.Dynamics.CRM.${table}`, [`${table}id`]: document };
    const calculated = await dataverse.call('POST', 'CalculatePrice', { body: { Target }, headers });
    expect(calculated.status).toBe(403);
    expect(await total()).toMatchObject({ ispricelocked: false });
  });
});
