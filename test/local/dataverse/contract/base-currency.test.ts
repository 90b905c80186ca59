import { aCatalogue, type SmallCatalogue } from './a-catalogue';
import { aDataverse, errorOf, type TestDataverse } from './a-dataverse';

describe("amounts in the organisation's currency", () => {
  let dataverse: TestDataverse;
  let catalogue: SmallCatalogue;
  let euro: string;
  beforeAll(async () => {
    dataverse = await aDataverse();
    catalogue = await aCatalogue(dataverse);
    euro = await dataverse.create('transactioncurrencies', {
      currencyname: 'Euro',
      isocurrencycode: 'EUR',
      currencysymbol: '€',
      currencyprecision: 2,
      exchangerate: 0.8,
    });
  });
  beforeEach(() => setRate(0.8));
  afterAll(() => dataverse.close());

  const inEuro = () => ({ 'transactioncurrencyid@odata.bind': `/transactioncurrencies(${euro})` });
  const setRate = (exchangerate: number) =>
    dataverse.call('PATCH', `transactioncurrencies(${euro})`, { body: { exchangerate } });
  const anOrder = async (): Promise<string> => {
    const list = await dataverse.create('pricelevels', { name: 'Euro', ...inEuro() });
    const bound = { 'pricelevelid@odata.bind': `/pricelevels(${list})` };
    await catalogue.priceItem({ amount: 10, ...bound, ...inEuro() });
    return dataverse.create('salesorders', { name: 'SO', ...catalogue.head, ...bound, ...inEuro(), freightamount: 4 });
  };
  const addLine = (order: string, quantity = 3) =>
    dataverse.create('salesorderdetails', {
      quantity,
      ...catalogue.sold,
      'salesorderid@odata.bind': `/salesorders(${order})`,
    });
  const order = async (id: string) => {
    const select = 'exchangerate,totalamount,totalamount_base,freightamount_base,totallineitemamount_base';
    return (await dataverse.call('GET', `salesorders(${id})?$select=${select}`)).json;
  };

  test('row 100: are value / exchangerate on documents and lines, and a line has the currency of its document', async () => {
    const id = await anOrder();
    const line = await addLine(id);
    const select = 'exchangerate,priceperunit_base,extendedamount_base,_transactioncurrencyid_value';
    expect((await dataverse.call('GET', `salesorderdetails(${line})?$select=${select}`)).json).toMatchObject({
      exchangerate: 0.8,
      priceperunit_base: 12.5,
      extendedamount_base: 37.5,
      _transactioncurrencyid_value: euro,
    });
    expect(await order(id)).toMatchObject({ exchangerate: 0.8, totalamount: 34, totalamount_base: 42.5 });
  });

  test('row 100: a rate that changes changes no row by itself', async () => {
    const id = await anOrder();
    await setRate(0.5);
    await dataverse.call('PATCH', `salesorders(${id})`, { body: { description: 'x' } });
    expect(await order(id)).toMatchObject({ exchangerate: 0.8, freightamount_base: 5 });
  });

  test('row 100: a value that changes takes the present rate, for every amount of its row', async () => {
    const id = await anOrder();
    await setRate(0.5);
    await dataverse.call('PATCH', `salesorders(${id})`, { body: { discountamount: 1 } });
    expect(await order(id)).toMatchObject({ exchangerate: 0.5, freightamount_base: 8, totalamount_base: 6 });
    await setRate(0.4);
    await addLine(id);
    expect(await order(id)).toMatchObject({
      exchangerate: 0.4,
      freightamount_base: 10,
      totallineitemamount_base: 75,
      totalamount_base: 82.5,
    });
  });

  test("row 100: an amount beyond what the organisation's currency holds is refused", async () => {
    const id = await anOrder();
    await setRate(0.000_000_01);
    const answer = await dataverse.call('PATCH', `salesorders(${id})`, { body: { freightamount: 900_000_000_000 } });
    expect([answer.status, errorOf(answer).code]).toEqual([400, '0x80048cec']);
  });

  test('row 77: RetrieveExchangeRate tells the present rate; a currency that does not exist is not found', async () => {
    const rate = await dataverse.call('GET', `RetrieveExchangeRate(TransactionCurrencyId=${euro})`);
    expect(rate.status).toBe(200);
    expect(rate.json).toMatchObject({
      '@odata.context': `${dataverse.api}$metadata#Microsoft.Dynamics.CRM.RetrieveExchangeRateResponse`,
      ExchangeRate: 0.8,
    });
    const aliased = await dataverse.call('GET', `RetrieveExchangeRate(TransactionCurrencyId=@p1)?@p1=${euro}`);
    expect(aliased.json['ExchangeRate']).toBe(0.8);
    const missing = `RetrieveExchangeRate(TransactionCurrencyId=${crypto.randomUUID()})`;
    expect((await dataverse.call('GET', missing)).status).toBe(404);
    expect((await dataverse.call('GET', 'RetrieveExchangeRate()')).status).toBe(400);
  });

  test("row 77: GetQuantityDecimal tells the product's decimals, none where the price list sells whole units (our choice)", async () => {
    const id = await anOrder();
    const ask = (product: string) => {
      const parameters = `Product=@p&UoM=@u`.replace('&', ',');
      const aliases = `@p={'@odata.id':'products(${product})'}&@u={'@odata.id':'uoms(${catalogue.unit})'}`;
      const name = 'Microsoft.Dynamics.CRM.GetQuantityDecimal';
      return dataverse.call('GET', `salesorders(${id})/${name}(${parameters})?${aliases}`);
    };
    const asked = await ask(catalogue.product);
    expect([asked.status, asked.json['Quantity']]).toEqual([200, 2]);
    const list = (await dataverse.call('GET', `salesorders(${id})?$select=_pricelevelid_value`)).json;
    const [item] = (
      await dataverse.call(
        'GET',
        `productpricelevels?$filter=_pricelevelid_value eq ${String(list['_pricelevelid_value'])}`,
      )
    ).json['value'] as [Record<string, unknown>];
    await dataverse.call('PATCH', `productpricelevels(${String(item['productpricelevelid'])})`, {
      body: { quantitysellingcode: 2 },
    });
    expect((await ask(catalogue.product)).json['Quantity']).toBe(0);
    expect((await ask(crypto.randomUUID())).status).toBe(404);
  });
});
