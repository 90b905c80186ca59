import { errorOf } from '../contract/a-dataverse';
import { aSalesDesk, type SalesDesk } from './a-sales-desk';

const INVALID_STATE = '0x80040233';
const LINE = '$select=quantity,priceperunit,tax,extendedamount,_productid_value';
const TOTALS = '$select=totalamount,totaltax,ispricelocked,name,_customerid_value,_pricelevelid_value';

/** spec/dataverse.md F; sample process-quotes-sales-orders-invoices; Web API reference, one page per action. */
describe('row 77: documents made of documents', () => {
  let desk: SalesDesk;
  beforeAll(async () => {
    desk = await aSalesDesk();
  });
  afterAll(() => desk.close());

  const wonQuote = async (): Promise<string> => {
    const id = await desk.activeQuote();
    const QuoteClose = { subject: 'Won', 'quoteid@odata.bind': `/quotes(${id})` };
    await desk.post('WinQuote', { QuoteClose, Status: -1 });
    return id;
  };
  const closedQuote = async (): Promise<string> => {
    const id = await desk.activeQuote();
    const QuoteClose = { subject: 'Revised', 'quoteid@odata.bind': `/quotes(${id})` };
    await desk.post('CloseQuote', { QuoteClose, Status: 7 });
    return id;
  };

  test('ConvertQuoteToSalesOrder makes an order with locked prices of a won quote, with its lines', async () => {
    const quote = await wonQuote();
    const answer = await desk.post('ConvertQuoteToSalesOrder', {
      QuoteId: quote,
      ColumnSet: { AllColumns: false, Columns: ['salesorderid', 'totalamount', 'quoteid'] },
    });
    expect([answer.status, answer.json]).toMatchObject([200, { totalamount: 32, _quoteid_value: quote }]);
    expect(answer.json['@odata.context']).toContain('#salesorders/$entity');
    expect(answer.json).not.toHaveProperty('name');
    const order = `salesorders(${String(answer.json['salesorderid'])})`;
    expect(await desk.row(`${order}?${TOTALS}`)).toMatchObject({
      name: 'Sale',
      totalamount: 32,
      totaltax: 2,
      ispricelocked: true,
      _customerid_value: desk.account,
      _pricelevelid_value: desk.priceList,
    });
    expect(await desk.rows(`${order}/order_details?${LINE}`)).toMatchObject([
      { quantity: 3, priceperunit: 10, tax: 2, extendedamount: 32, _productid_value: desk.product },
    ]);
    expect(await desk.stateOf(order)).toEqual([0, 1]);
  });
  test('a won quote is converted as often as asked, as the sample does', async () => {
    const quote = await wonQuote();
    const [one, two] = [
      await desk.post('ConvertQuoteToSalesOrder', { QuoteId: quote }),
      await desk.post('ConvertQuoteToSalesOrder', { QuoteId: quote }),
    ];
    expect(one.status).toBe(200);
    expect(two.json['salesorderid']).not.toBe(one.json['salesorderid']);
    expect(two.json['ordernumber']).toMatch(/^ORD-0\d{4}-[0-9A-F]{6}$/);
  });
  test('an active quote is won by its conversion, with the closing details given (our choice)', async () => {
    const quote = await desk.activeQuote();
    const answer = await desk.post('ConvertQuoteToSalesOrder', {
      QuoteId: quote,
      QuoteCloseSubject: 'Signed',
      QuoteCloseDate: '2026-05-04T10:00:00Z',
      QuoteCloseStatus: 4,
    });
    expect(answer.status).toBe(200);
    expect(await desk.stateOf(`quotes(${quote})`)).toEqual([2, 4]);
    expect(await desk.rows(`quotecloses?$select=subject,actualend&$filter=_quoteid_value eq ${quote}`)).toMatchObject([
      { subject: 'Signed', actualend: '2026-05-04' },
    ]);
  });
  test.each([
    ['a draft', () => desk.quote()],
    ['a closed quote', closedQuote],
  ])('%s is not converted', async (_, quote) => {
    const answer = await desk.post('ConvertQuoteToSalesOrder', { QuoteId: await quote() });
    expect([answer.status, errorOf(answer).code]).toEqual([400, INVALID_STATE]);
  });

  test('ConvertSalesOrderToInvoice bills the whole order once, and makes it Invoiced', async () => {
    const order = await desk.order();
    const answer = await desk.post('ConvertSalesOrderToInvoice', { SalesOrderId: order });
    expect([answer.status, answer.json]).toMatchObject([
      200,
      { totalamount: 32, ispricelocked: true, _salesorderid_value: order, statecode: 0 },
    ]);
    expect(answer.json['@odata.context']).toContain('#invoices/$entity');
    const invoice = `invoices(${String(answer.json['invoiceid'])})`;
    expect(await desk.rows(`${invoice}/invoice_details?${LINE}`)).toMatchObject([{ quantity: 3, extendedamount: 32 }]);
    expect(await desk.stateOf(`salesorders(${order})`)).toEqual([4, 100_003]);
    const again = await desk.post('ConvertSalesOrderToInvoice', { SalesOrderId: order });
    expect([again.status, errorOf(again).code]).toEqual([400, INVALID_STATE]);
    expect(await desk.rows(`invoices?$filter=_salesorderid_value eq ${order}`)).toHaveLength(1);
  });
  test('a fulfilled order is billed, a cancelled one is not', async () => {
    const fulfilled = await desk.order();
    const OrderClose = { subject: 'x', 'salesorderid@odata.bind': `/salesorders(${fulfilled})` };
    await desk.post('FulfillSalesOrder', { OrderClose, Status: -1 });
    expect((await desk.post('ConvertSalesOrderToInvoice', { SalesOrderId: fulfilled })).status).toBe(200);
    const cancelled = await desk.order();
    await desk.patch(`salesorders(${cancelled})`, { statecode: 2 });
    expect(errorOf(await desk.post('ConvertSalesOrderToInvoice', { SalesOrderId: cancelled })).code).toBe(
      INVALID_STATE,
    );
  });
  test('lines of a converted document keep their prices when the price list has changed', async () => {
    const order = await desk.order();
    const [item = {}] = await desk.rows(
      `productpricelevels?$select=amount&$filter=_pricelevelid_value eq ${desk.priceList}`,
    );
    const price = `productpricelevels(${String(item['productpricelevelid'])})`;
    await desk.patch(price, { amount: 40 });
    const answer = await desk.post('ConvertSalesOrderToInvoice', { SalesOrderId: order });
    await desk.patch(price, { amount: 10 });
    expect(answer.json).toMatchObject({ totalamount: 32, totalamount_base: 32 });
  });

  test('ReviseQuote makes the next revision of a closed quote, while no other one is open', async () => {
    const quote = await closedQuote();
    const answer = await desk.post('ReviseQuote', { QuoteId: quote });
    const { quotenumber } = await desk.row(`quotes(${quote})?$select=quotenumber`);
    expect([answer.status, answer.json]).toMatchObject([
      200,
      { quotenumber, revisionnumber: 1, statecode: 0, totalamount: 32 },
    ]);
    const again = await desk.post('ReviseQuote', { QuoteId: quote });
    expect([again.status, errorOf(again).code]).toEqual([400, '0x80048d00']);
    expect(errorOf(await desk.post('ReviseQuote', { QuoteId: await wonQuote() })).code).toBe(INVALID_STATE);
  });

  test.each([
    ['GenerateQuoteFromOpportunity', 'quotes', 'quoteid', 'quote_details'],
    ['GenerateSalesOrderFromOpportunity', 'salesorders', 'salesorderid', 'order_details'],
    ['GenerateInvoiceFromOpportunity', 'invoices', 'invoiceid', 'invoice_details'],
  ])('%s copies an opportunity with its products', async (message, set, ...[key, lines]) => {
    const opportunity = await desk.opportunity();
    const answer = await desk.post(message, { OpportunityId: opportunity });
    expect([answer.status, answer.json]).toMatchObject([
      200,
      { name: 'Sale', totalamount: 32, _opportunityid_value: opportunity, _customerid_value: desk.account },
    ]);
    const made = `${set}(${String(answer.json[key])})`;
    expect(await desk.rows(`${made}/${lines}?${LINE}`)).toMatchObject([{ quantity: 3, extendedamount: 32 }]);
    expect(await desk.stateOf(`opportunities(${opportunity})`)).toEqual([0, 1]);
  });

  test.each([
    ['ConvertSalesOrderToInvoice', { SalesOrderId: 'x' }, 400, '0x80048d19'],
    ['ConvertSalesOrderToInvoice', {}, 400, '0x80048d19'],
    ['ReviseQuote', { QuoteId: '00000000-0000-4000-8000-000000000001' }, 404, '0x80040217'],
  ])('%s refuses %j', async (message, body, ...refusal) => {
    const answer = await desk.post(message, body);
    expect([answer.status, errorOf(answer).code]).toEqual(refusal);
  });
  test('a column that the new row does not have undoes the conversion', async () => {
    const order = await desk.order();
    const ColumnSet = { AllColumns: false, Columns: ['nosuchcolumn'] };
    expect((await desk.post('ConvertSalesOrderToInvoice', { SalesOrderId: order, ColumnSet })).status).toBe(400);
    expect(await desk.stateOf(`salesorders(${order})`)).toEqual([0, 1]);
  });
  test('ConvertSalesOrderToInvoice needs the privileges its page names, and no more', async () => {
    const order = await desk.order();
    const privileges = [
      'prvAppendInvoice',
      'prvAppendToAccount',
      'prvAppendToOrder',
      'prvAppendToProduct',
      'prvCreateInvoice',
      'prvReadInvoice',
      'prvReadOrder',
    ];
    for (const missing of privileges) {
      const held = await desk.userWith(...privileges.filter((privilege) => privilege !== missing));
      const answer = await desk.post('ConvertSalesOrderToInvoice', { SalesOrderId: order }, held);
      expect([missing, answer.status]).toEqual([missing, 403]);
      expect(await desk.stateOf(`salesorders(${order})`)).toEqual([0, 1]);
    }
    const answer = await desk.post(
      'ConvertSalesOrderToInvoice',
      { SalesOrderId: order },
      await desk.userWith(...privileges),
    );
    expect(answer.status).toBe(200);
  });
});
