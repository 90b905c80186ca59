import { aDataverse, rowsOf, type TestDataverse } from '../contract/a-dataverse';
import { aStep, type StepOptions } from './a-step';

describe('the registration of a step', () => {
  let dataverse: TestDataverse;
  beforeAll(async () => {
    dataverse = await aDataverse();
  });
  afterAll(() => dataverse.close());
  const registered = (options: Partial<StepOptions>) =>
    aStep(dataverse, { message: 'Update', table: 'account', url: 'http://127.0.0.1:9/', mode: 0, ...options });

  test.each([
    ['an image before a Create', { message: 'Create', image: { entityalias: 'i', imagetype: 0 } }, '0x8004416d'],
    ['both images of a Create', { message: 'Create', image: { entityalias: 'i', imagetype: 2 } }, '0x8004416d'],
    ['an image after a Delete', { message: 'Delete', image: { entityalias: 'i', imagetype: 1 } }, '0x8004416d'],
    ['a post-image in stage 20', { stage: 20, image: { entityalias: 'i', imagetype: 1 } }, '0x8004416e'],
    ['both images in stage 10', { stage: 10, image: { entityalias: 'i', imagetype: 2 } }, '0x8004416e'],
    [
      'an image of FulfillSalesOrder',
      { message: 'FulfillSalesOrder', table: 'salesorder', image: { entityalias: 'i', imagetype: 0 } },
      '0x80044189',
    ],
    ['an asynchronous step before the transaction', { mode: 1, stage: 10 }, '0x80044187'],
    ['a stage of the platform itself', { stage: 30 as 40 }, '0x80044187'],
  ] as [string, Partial<StepOptions>, string][])('is refused for %s', async (_, options, code) => {
    await expect(registered(options)).rejects.toThrow(`400 {"error":{"code":"${code}"`);
  });
  test.each([
    { message: 'Create', image: { entityalias: 'i', imagetype: 1 } },
    { message: 'Delete', image: { entityalias: 'i', imagetype: 0 } },
    { stage: 20, image: { entityalias: 'i', imagetype: 0 } },
    { stage: 40, image: { entityalias: 'i', imagetype: 2 } },
  ] as Partial<StepOptions>[])('is taken with an image that can be: %j', async (options) => {
    await expect(registered(options)).resolves.toMatch(/^[0-9a-f-]{36}$/);
  });
  test('is refused when a change of the stage would leave an image that cannot be', async () => {
    const step = await registered({ stage: 40, image: { entityalias: 'i', imagetype: 1 } });
    const answer = await dataverse.call('PATCH', `sdkmessageprocessingsteps(${step})`, { body: { stage: 20 } });
    expect([answer.status, answer.text]).toEqual([400, expect.stringContaining('0x8004416e')]);
  });
  test.each(['Retrieve', 'RetrieveMultiple', 'CreateMultiple', 'UpdateMultiple', 'Upsert', 'Assign', 'SetState'])(
    'rows 82 and 90: a step on %s is refused by name, for it would never be called (our choice)',
    async (message) => {
      await expect(registered({ message })).rejects.toThrow(
        `501 {"error":{"code":"0x80040224","message":"The local Dataverse does not implement steps on the message ${message}.`,
      );
    },
  );
  test('finds a filter for every message of every table, as on the platform', async () => {
    const path = (table: string) =>
      `sdkmessagefilters?$select=primaryobjecttypecode&$filter=primaryobjecttypecode eq '${table}'&$expand=sdkmessageid($select=name)`;
    const names = rowsOf(await dataverse.call('GET', path('task'))).map(
      (row) => (row['sdkmessageid'] as Record<string, unknown>)['name'],
    );
    expect(names).toEqual(expect.arrayContaining(['Create', 'Update', 'Delete', 'Associate', 'Disassociate']));
    const orders = await dataverse.call('GET', path('salesorder'));
    for (const message of ['FulfillSalesOrder', 'ConvertSalesOrderToInvoice', 'CancelSalesOrder'])
      expect(orders.text).toContain(`"${message}"`);
  });
});
