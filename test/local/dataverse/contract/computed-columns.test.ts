import { aCatalogue, type SmallCatalogue } from './a-catalogue';
import { aDataverse, type TestDataverse } from './a-dataverse';

/**
 * "The system will ignore any attribute values that are not allowed for create or update" (Microsoft Dynamics 365 blog, 2007-07-23, "Locating
 * attributes that are valid for creating or updating records"). Which they are is what the table facts say.
 */
describe('columns that the platform computes, in a write', () => {
  let dataverse: TestDataverse;
  let catalogue: SmallCatalogue;
  beforeAll(async () => {
    dataverse = await aDataverse();
    catalogue = await aCatalogue(dataverse);
    await catalogue.priceItem({ amount: 10 });
  });
  afterAll(() => dataverse.close());

  const SAID = {
    createdon: '2001-01-01T00:00:00Z',
    modifiedon: '2001-01-01T00:00:00Z',
    versionnumber: 7,
    exchangerate: 9,
    totalamount: 99,
    totalamount_base: 99,
    freightamount_base: 99,
  };
  const LINE_SAID = {
    baseamount: 99,
    baseamount_base: 99,
    extendedamount: 99,
    volumediscountamount: 99,
    pricingerrorcode: 5,
    salesorderispricelocked: true,
  };
  const order = async (id: string) => {
    const select = Object.keys(SAID).join();
    return (await dataverse.call('GET', `salesorders(${id})?$select=${select},name`)).json;
  };

  test('row 19: are ignored on create and on update, whether the caller may never, only not now, or in vain write them', async () => {
    const created = await dataverse.create('salesorders', {
      name: 'SO',
      ...catalogue.head,
      ...SAID,
      ispricelocked: true,
    });
    expect(await order(created)).toMatchObject({ exchangerate: 1, totalamount: 0, freightamount_base: null });
    const body = { name: 'changed', ...SAID };
    expect((await dataverse.call('PATCH', `salesorders(${created})`, { body })).status).toBe(204);
    const changed = await order(created);
    expect(changed).toMatchObject({ name: 'changed', exchangerate: 1, totalamount: 0, totalamount_base: 0 });
    expect([changed['createdon'], changed['modifiedon']]).not.toContain('2001-01-01T00:00:00Z');
    const lock = await dataverse.call('GET', `salesorders(${created})?$select=ispricelocked`);
    expect(lock.json).toMatchObject({ ispricelocked: false });
  });

  test('row 19: of a line are ignored, too; a write of nothing else changes no amount', async () => {
    const parent = await dataverse.create('salesorders', { name: 'SO', ...catalogue.head });
    const bound = { ...catalogue.sold, 'salesorderid@odata.bind': `/salesorders(${parent})` };
    const line = await dataverse.create('salesorderdetails', { quantity: 2, ...bound, ...LINE_SAID });
    const read = async () =>
      (await dataverse.call('GET', `salesorderdetails(${line})?$select=${Object.keys(LINE_SAID).join()}`)).json;
    const computed = {
      baseamount: 20,
      baseamount_base: 20,
      extendedamount: 20,
      volumediscountamount: 0,
      pricingerrorcode: 0,
      salesorderispricelocked: false,
    };
    expect(await read()).toMatchObject(computed);
    expect((await dataverse.call('PATCH', `salesorderdetails(${line})`, { body: LINE_SAID })).status).toBe(204);
    expect(await read()).toMatchObject(computed);
    expect(await order(parent)).toMatchObject({ totalamount: 20 });
  });
});
