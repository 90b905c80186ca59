import { aReceiver } from '../pipeline/a-receiver';
import { aStep } from '../pipeline/a-step';
import { changeSet } from '../sales/change-set';
import { aDataverse, errorOf, rowsOf, type TestDataverse } from './a-dataverse';
import { aPerson } from './a-person';

const IN_PROGRESS = { statecode: 1, statuscode: 3 };
const CANCELLED = { statecode: 2, statuscode: 4 };

/** The action of the product's invoicing: spec/dataverse.md F, row "Actions". */
describe('FulfillSalesOrder', () => {
  let dataverse: TestDataverse;
  beforeAll(async () => {
    dataverse = await aDataverse();
  });
  afterAll(() => dataverse.close());

  const anOrder = async (status: Readonly<Record<string, number>> = IN_PROGRESS): Promise<string> => {
    const account = await dataverse.create('accounts', { name: 'A' });
    const order = await dataverse.create('salesorders', {
      name: 'SO-1',
      'customerid_account@odata.bind': `/accounts(${account})`,
    });
    await dataverse.call('PATCH', `salesorders(${order})`, { body: status });
    return order;
  };
  const close = (order: string): Record<string, unknown> => ({
    subject: 'Delivered',
    'salesorderid@odata.bind': `/salesorders(${order})`,
  });
  const fulfil = (order: string, status: unknown) =>
    dataverse.call('POST', 'FulfillSalesOrder', { body: { OrderClose: close(order), Status: status } });
  const stateOf = async (order: string) =>
    (await dataverse.call('GET', `salesorders(${order})?$select=statecode,statuscode,datefulfilled`)).json;

  test('makes the order Fulfilled with the status asked for and leaves a completed OrderClose', async () => {
    const order = await anOrder();
    const orderClose = { ...close(order), actualend: '2026-03-04' };
    const body = { OrderClose: orderClose, Status: 100_002 };
    expect((await dataverse.call('POST', 'FulfillSalesOrder', { body })).status).toBe(204);
    expect(await stateOf(order)).toMatchObject({ statecode: 3, statuscode: 100_002, datefulfilled: '2026-03-04' });
    const closes = await dataverse.call(
      'GET',
      `ordercloses?$select=subject,statecode,statuscode&$filter=_salesorderid_value eq ${order}`,
    );
    expect(rowsOf(closes)).toMatchObject([{ subject: 'Delivered', statecode: 1, statuscode: 2 }]);
  });
  test('takes -1 for the default status of the state', async () => {
    const order = await anOrder();
    expect((await fulfil(order, -1)).status).toBe(204);
    expect(await stateOf(order)).toMatchObject({ statecode: 3, statuscode: 100_001 });
  });
  test.each([
    ['an order that is cancelled', CANCELLED, 100_001, '0x80040233'],
    ['a status of another state', IN_PROGRESS, 100_003, '0x80048408'],
    ['a status that does not exist', IN_PROGRESS, 17, '0x80048408'],
    ['a status that is no number', IN_PROGRESS, 'Complete', '0x80048d19'],
  ])('refuses %s and writes nothing', async (...[, state, status, code]) => {
    const order = await anOrder(state);
    const answer = await fulfil(order, status);
    expect([answer.status, errorOf(answer).code]).toEqual([400, code]);
    expect(await stateOf(order)).toMatchObject(state);
    const closes = await dataverse.call('GET', `ordercloses?$filter=_salesorderid_value eq ${order}`);
    expect(rowsOf(closes)).toEqual([]);
  });
  test('refuses the second fulfilment of an order', async () => {
    const order = await anOrder();
    await fulfil(order, -1);
    expect(errorOf(await fulfil(order, -1)).code).toBe('0x80040233');
  });
  test('refuses an OrderClose without an order', async () => {
    const answer = await dataverse.call('POST', 'FulfillSalesOrder', { body: { OrderClose: {}, Status: -1 } });
    expect([answer.status, errorOf(answer).code]).toEqual([400, '0x80040203']);
  });
  test('is refused to whom neither orders nor activities are his to write', async () => {
    const user = await aPerson(dataverse, { name: 'Nobody', grants: { prvReadOrder: 'Global' } });
    const order = await anOrder();
    const body = { OrderClose: close(order), Status: -1 };
    const answer = await dataverse.call('POST', 'FulfillSalesOrder', { body, headers: { MSCRMCallerID: user } });
    expect([answer.status, errorOf(answer).code]).toEqual([403, '0x80040220']);
    expect(await stateOf(order)).toMatchObject(IN_PROGRESS);
  });
  test('row 67: stands in a change set, and is undone with it', async () => {
    const order = await anOrder();
    const answer = await changeSet(dataverse, [
      ['POST', 'FulfillSalesOrder', { OrderClose: close(order), Status: -1 }],
      ['PATCH', 'accounts(00000000-0000-0000-0000-000000000001)', { name: 'x' }, { 'If-Match': '*' }],
    ]);
    expect(answer).toContain('404');
    expect(await stateOf(order)).toMatchObject(IN_PROGRESS);
    await changeSet(dataverse, [['POST', 'FulfillSalesOrder', { OrderClose: close(order), Status: -1 }]]);
    expect(await stateOf(order)).toMatchObject({ statecode: 3 });
  });
  test('is vetoed by a synchronous step on it, which is shown the OrderClose and the status', async () => {
    const receiver = await aReceiver();
    receiver.answer = () => 400;
    const step = await aStep(dataverse, {
      message: 'FulfillSalesOrder',
      table: 'salesorder',
      url: receiver.url,
      stage: 10,
      mode: 0,
    });
    const order = await anOrder();
    expect((await fulfil(order, 100_001)).status).toBe(400);
    expect(await stateOf(order)).toMatchObject(IN_PROGRESS);
    expect(receiver.received[0]?.body).toMatchObject({
      MessageName: 'FulfillSalesOrder',
      PrimaryEntityName: 'salesorder',
      PrimaryEntityId: order,
      InputParameters: [
        { key: 'OrderClose', value: { LogicalName: 'orderclose' } },
        { key: 'Status', value: { Value: 100_001 } },
      ],
    });
    await dataverse.call('DELETE', `sdkmessageprocessingsteps(${step})`);
    await receiver.close();
  });
});
