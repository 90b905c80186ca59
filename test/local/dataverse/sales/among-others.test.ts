import { aReceiver } from '../pipeline/a-receiver';
import { aStep } from '../pipeline/a-step';
import { aSalesDesk, type SalesDesk } from './a-sales-desk';
import { type Change, changeSet } from './change-set';

const INVALID_STATE = '0x80040233';

/** Steps on a message that makes documents, its transaction, and others at the same time. */
describe('sales actions among others', () => {
  let desk: SalesDesk;
  beforeAll(async () => {
    desk = await aSalesDesk();
  });
  afterAll(() => desk.close());

  test('row 102: steps on the message veto it, and steps on the rows it writes run and undo it', async () => {
    const receiver = await aReceiver();
    receiver.answer = () => 500;
    const order = await desk.order();
    for (const [message, table, stage] of [
      ['ConvertSalesOrderToInvoice', 'salesorder', 10],
      ['ConvertSalesOrderToInvoice', 'salesorder', 40],
      ['Create', 'invoice', 20],
      ['Create', 'invoicedetail', 40],
      ['Update', 'salesorder', 40],
    ] as const) {
      receiver.received.length = 0;
      const step = await aStep(desk, { message, table, url: receiver.url, stage, mode: 0 });
      expect((await desk.post('ConvertSalesOrderToInvoice', { SalesOrderId: order })).status).toBe(400);
      expect(receiver.received[0]?.body).toMatchObject({ MessageName: message, PrimaryEntityName: table });
      expect(await desk.stateOf(`salesorders(${order})`)).toEqual([0, 1]);
      expect(await desk.rows(`invoices?$filter=_salesorderid_value eq ${order}`)).toEqual([]);
      await desk.call('DELETE', `sdkmessageprocessingsteps(${step})`);
    }
    await receiver.close();
  });
  test.each([
    ['ConvertSalesOrderToInvoice', (order: string) => ({ SalesOrderId: order })],
    [
      'FulfillSalesOrder',
      (order: string) => ({
        OrderClose: { subject: 'x', 'salesorderid@odata.bind': `/salesorders(${order})` },
        Status: -1,
      }),
    ],
  ])('a step before %s stands outside its transaction and may read the order', async (message, body) => {
    const receiver = await aReceiver();
    const order = await desk.order();
    const seen: unknown[] = [];
    receiver.answer = async () => {
      seen.push((await desk.row(`salesorders(${order})?$select=statecode`))['statecode']);
      return 200;
    };
    const step = await aStep(desk, { message, table: 'salesorder', url: receiver.url, stage: 10, mode: 0 });
    expect((await desk.post(message, body(order))).status).toBeLessThan(300);
    expect(seen).toEqual([0]);
    await desk.call('DELETE', `sdkmessageprocessingsteps(${step})`);
    await receiver.close();
  });
  test('row 68: in a change set each action sees what the one before it wrote, and a failing one undoes them all', async () => {
    const [quote, order] = [await desk.activeQuote(), await desk.order()];
    const QuoteClose = { subject: 'x', 'quoteid@odata.bind': `/quotes(${quote})` };
    const actions: readonly Change[] = [
      ['POST', 'WinQuote', { QuoteClose, Status: -1 }],
      ['POST', 'ConvertQuoteToSalesOrder', { QuoteId: quote }],
      ['POST', 'ConvertSalesOrderToInvoice', { SalesOrderId: order }],
    ];
    const twice = await changeSet(desk, [...actions, ['POST', 'ConvertSalesOrderToInvoice', { SalesOrderId: order }]]);
    expect(twice).toContain(INVALID_STATE);
    expect([await desk.stateOf(`quotes(${quote})`), await desk.stateOf(`salesorders(${order})`)]).toEqual([
      [1, 2],
      [0, 1],
    ]);
    expect(await desk.rows(`salesorders?$filter=_quoteid_value eq ${quote}`)).toEqual([]);
    expect(await changeSet(desk, actions)).not.toContain('HTTP/1.1 4');
    expect([await desk.stateOf(`quotes(${quote})`), await desk.stateOf(`salesorders(${order})`)]).toEqual([
      [2, 4],
      [4, 100_003],
    ]);
    expect(await desk.rows(`salesorders?$filter=_quoteid_value eq ${quote}`)).toHaveLength(1);
  });
  test('of ten conversions of one order at once, one bills it', async () => {
    const order = await desk.order();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => desk.post('ConvertSalesOrderToInvoice', { SalesOrderId: order })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 400)]);
    expect(await desk.rows(`invoices?$filter=_salesorderid_value eq ${order}`)).toHaveLength(1);
  });
  test('numbers given by callers stay, and no number is given twice', async () => {
    const orders = await Promise.all(Array.from({ length: 20 }, () => desk.order()));
    const numbers = await desk.rows(`salesorders?$select=ordernumber,salesorderid`);
    const given = numbers.filter(({ salesorderid }) => orders.includes(String(salesorderid)));
    expect(new Set(given.map(({ ordernumber }) => ordernumber)).size).toBe(20);
    const own = await desk.order({ ordernumber: 'MINE' });
    expect(await desk.row(`salesorders(${own})?$select=ordernumber`)).toMatchObject({ ordernumber: 'MINE' });
  });
  test('stages see what the message was given and what it made', async () => {
    const receiver = await aReceiver();
    const order = await desk.order();
    const step = await aStep(desk, {
      message: 'ConvertSalesOrderToInvoice',
      table: 'salesorder',
      url: receiver.url,
      stage: 40,
      mode: 0,
    });
    const { json } = await desk.post('ConvertSalesOrderToInvoice', { SalesOrderId: order });
    expect(receiver.received[0]?.body).toMatchObject({
      InputParameters: [{ key: 'SalesOrderId', value: order }],
      OutputParameters: [{ key: 'Entity', value: { LogicalName: 'invoice', Id: json['invoiceid'] } }],
    });
    await desk.call('DELETE', `sdkmessageprocessingsteps(${step})`);
    await receiver.close();
  });
});
