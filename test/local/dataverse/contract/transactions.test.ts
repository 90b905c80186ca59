import { aDataverse, errorOf, rowsOf, type TestDataverse } from './a-dataverse';
import { aRole, giveRole } from './a-person';

describe('states, currencies and owners', () => {
  let dataverse: TestDataverse;
  let euro: string;
  beforeAll(async () => {
    dataverse = await aDataverse();
    euro = await dataverse.create('transactioncurrencies', {
      currencyname: 'Euro',
      isocurrencycode: 'EUR',
      currencysymbol: '€',
      currencyprecision: 2,
      exchangerate: 0.8,
    });
  });
  afterAll(() => dataverse.close());
  const row = async (path: string): Promise<Record<string, unknown>> => (await dataverse.call('GET', path)).json;

  test('row 99: a status must belong to its state', async () => {
    const id = await dataverse.create('accounts', { name: 'A' });
    const wrong = await dataverse.call('PATCH', `accounts(${id})`, { body: { statecode: 0, statuscode: 2 } });
    expect([wrong.status, errorOf(wrong).code]).toEqual([400, '0x80048408']);
    expect((await dataverse.call('PATCH', `accounts(${id})`, { body: { statecode: 1 } })).status).toBe(204);
    expect(await row(`accounts(${id})`)).toMatchObject({ statecode: 1, statuscode: 2 });
    await dataverse.call('PATCH', `accounts(${id})`, { body: { statuscode: 1 } });
    expect(await row(`accounts(${id})`)).toMatchObject({ statecode: 0, statuscode: 1 });
  });
  test('row 100: base amounts are value / exchange rate; the rate is copied and follows the currency', async () => {
    const id = await dataverse.create('accounts', {
      name: 'A',
      creditlimit: 100,
      'transactioncurrencyid@odata.bind': `/transactioncurrencies(${euro})`,
    });
    const answer = await dataverse.call('GET', `accounts(${id})?$select=creditlimit,creditlimit_base,exchangerate`);
    expect(answer.text).toContain('"creditlimit_base":125.0000');
    expect(answer.json).toMatchObject({ exchangerate: 0.8, _transactioncurrencyid_value: euro });
    await dataverse.call('PATCH', `accounts(${id})`, { body: { creditlimit: 200 } });
    expect(await row(`accounts(${id})`)).toMatchObject({ creditlimit_base: 250 });
    const dollar = String(
      (
        (await row('transactioncurrencies?$filter=isocurrencycode eq %27USD%27')) as unknown as {
          value: { transactioncurrencyid: string }[];
        }
      ).value[0]?.transactioncurrencyid,
    );
    await dataverse.call('PATCH', `accounts(${id})`, {
      body: { 'transactioncurrencyid@odata.bind': `/transactioncurrencies(${dollar})` },
    });
    expect(await row(`accounts(${id})`)).toMatchObject({ creditlimit: 200, creditlimit_base: 200, exchangerate: 1 });
  });
  test('row 100: a row with money and no currency gets that of the organisation', async () => {
    const id = await dataverse.create('accounts', { name: 'A', creditlimit: 1.005 });
    expect(await row(`accounts(${id})`)).toMatchObject({
      creditlimit_base: expect.any(Number) as number,
      _transactioncurrencyid_value: expect.any(String) as string,
    });
  });
  test('row 101: the caller owns what it creates; a team may be named; the business unit follows', async () => {
    const who = await row('WhoAmI');
    const id = await dataverse.create('accounts', { name: 'A' });
    expect(await row(`accounts(${id})`)).toMatchObject({
      _ownerid_value: who['UserId'],
      _owninguser_value: who['UserId'],
      _owningbusinessunit_value: who['BusinessUnitId'],
      _createdby_value: who['UserId'],
    });
    const unit = await dataverse.create('businessunits', {
      name: 'North',
      'parentbusinessunitid@odata.bind': `/businessunits(${String(who['BusinessUnitId'])})`,
    });
    const team = await dataverse.create('teams', {
      name: 'T',
      teamtype: 0,
      'businessunitid@odata.bind': `/businessunits(${unit})`,
    });
    await giveRole(dataverse, { team }, await aRole(dataverse, { prvReadAccount: 'Basic' }));
    const other = await dataverse.create('accounts', { name: 'B', 'ownerid@odata.bind': `/teams(${team})` });
    expect(await row(`accounts(${other})`)).toMatchObject({
      _ownerid_value: team,
      _owningteam_value: team,
      _owninguser_value: null,
      _owningbusinessunit_value: unit,
    });
  });
  test('overriddencreatedon dates a row back', async () => {
    const id = await dataverse.create('accounts', { name: 'Old', overriddencreatedon: '2013-06-30' });
    expect((await row(`accounts(${id})`))['createdon']).toBe('2013-06-30T00:00:00Z');
  });
  test('defaults are filled in, and what the caller says wins', async () => {
    const [first, second] = [
      await dataverse.create('accounts', { name: 'D' }),
      await dataverse.create('accounts', { name: 'D', donotemail: true }),
    ];
    expect(await row(`accounts(${first})`)).toMatchObject({ statecode: 0, statuscode: 1, donotemail: false });
    expect(await row(`accounts(${second})`)).toMatchObject({ donotemail: true });
    expect(rowsOf(await dataverse.call('GET', "accounts?$filter=name eq 'D'"))).toHaveLength(2);
  });
});
