import { errorOf } from '../contract/a-dataverse';
import { aSalesDesk, type SalesDesk } from './a-sales-desk';

/** Page create-entity-web-api, "Create a new entity from another entity". */
describe('row 76: InitializeFrom', () => {
  let desk: SalesDesk;
  beforeAll(async () => {
    desk = await aSalesDesk();
  });
  afterAll(() => desk.close());

  const from = (source: string, [target, type]: readonly [string, string], headers: Record<string, string> = {}) =>
    desk.call(
      'GET',
      `InitializeFrom(EntityMoniker=@p1,TargetEntityName=@p2,TargetFieldType=@p3)?@p1={'@odata.id':'${source}'}` +
        `&@p2='${target}'&@p3=Microsoft.Dynamics.CRM.TargetFieldType'${type}'`,
      { headers },
    );

  test('gives an account below an account its parent, as the page shows', async () => {
    const answer = await from(`accounts(${desk.account})`, ['account', 'ValidForCreate']);
    expect([answer.status, answer.json]).toEqual([
      200,
      {
        '@odata.context': `${desk.api}$metadata#accounts/$entity`,
        '@odata.type': '#Microsoft.Dynamics.CRM.account',
        'parentaccountid@odata.bind': `accounts(${desk.account})`,
      },
    ]);
  });
  test('gives it the address and the currency of its parent too, and nothing else, as the page shows', async () => {
    const currency = await desk.create('transactioncurrencies', {
      currencyname: 'Euro',
      isocurrencycode: 'EUR',
      currencysymbol: '€',
      exchangerate: 1,
      currencyprecision: 2,
    });
    const parent = await desk.create('accounts', {
      name: 'Contoso',
      fax: '73737',
      address1_line1: '123 Maple St.',
      address1_city: 'Seattle',
      address1_country: 'United States of America',
      'transactioncurrencyid@odata.bind': `transactioncurrencies(${currency})`,
    });
    const { json } = await from(`accounts(${parent})`, ['account', 'ValidForCreate']);
    expect(json).toEqual({
      '@odata.context': `${desk.api}$metadata#accounts/$entity`,
      '@odata.type': '#Microsoft.Dynamics.CRM.account',
      'parentaccountid@odata.bind': `accounts(${parent})`,
      'transactioncurrencyid@odata.bind': `transactioncurrencies(${currency})`,
      address1_line1: '123 Maple St.',
      address1_city: 'Seattle',
      address1_country: 'United States of America',
    });
  });
  test('gives an order the columns of its quote, ready to be posted', async () => {
    const quote = await desk.quote({ billto_city: 'Bonn' });
    const { json } = await from(`quotes(${quote})`, ['salesorder', 'ValidForCreate']);
    expect(json).toMatchObject({
      name: 'Sale',
      billto_city: 'Bonn',
      'customerid_account@odata.bind': `accounts(${desk.account})`,
      'quoteid@odata.bind': `quotes(${quote})`,
    });
    expect(json).not.toHaveProperty('statecode');
    const order = await desk.create('salesorders', json);
    expect(await desk.row(`salesorders(${order})`)).toMatchObject({ billto_city: 'Bonn', _quoteid_value: quote });
  });
  test('leaves out what the target field type leaves out', async () => {
    const order = await desk.order();
    const { json } = await from(`salesorders(${order})`, ['invoice', 'ValidForUpdate']);
    expect(json).not.toHaveProperty('transactioncurrencyid@odata.bind');
    expect(json).toHaveProperty('name');
  });
  test('refuses pairs whose maps no page lists (501), unknown field types, missing rows and who may not read', async () => {
    const unknown = await from(`accounts(${desk.account})`, ['contact', 'All']);
    expect([unknown.status, errorOf(unknown).message]).toEqual([
      501,
      'The local Dataverse does not implement InitializeFrom account to contact.',
    ]);
    expect((await from(`accounts(${desk.account})`, ['account', 'Some'])).status).toBe(400);
    expect((await from('accounts(00000000-0000-4000-8000-000000000001)', ['account', 'All'])).status).toBe(404);
    const stranger = await desk.userWith('prvReadContact');
    expect((await from(`accounts(${desk.account})`, ['account', 'All'], stranger)).status).toBe(403);
  });
});
