import { aReceiver } from '../pipeline/a-receiver';
import { aStep } from '../pipeline/a-step';
import { aCatalogue, type SmallCatalogue } from './a-catalogue';
import { aDataverse, errorOf, rowsOf, type TestDataverse } from './a-dataverse';

const TOTALS = [
  'totallineitemamount',
  'totallineitemdiscountamount',
  'totaltax',
  'totaldiscountamount',
  'totalamountlessfreight',
  'totalamount',
] as const;

/** The documents and their lines; an opportunity has no lines in the facts. */
const DOCUMENTS = [
  ['quotes', 'quotedetails', 'quoteid', 'quote_details'],
  ['salesorders', 'salesorderdetails', 'salesorderid', 'order_details'],
  ['invoices', 'invoicedetails', 'invoiceid', 'invoice_details'],
] as const;

describe('the totals of a document', () => {
  let dataverse: TestDataverse;
  let catalogue: SmallCatalogue;
  beforeAll(async () => {
    dataverse = await aDataverse();
    catalogue = await aCatalogue(dataverse);
    await catalogue.priceItem({ amount: 10 });
  });
  afterAll(() => dataverse.close());

  const anOrder = (values: Readonly<Record<string, unknown>> = {}): Promise<string> =>
    dataverse.create('salesorders', { name: 'SO', ...catalogue.head, ...values });
  const line = (order: string, values: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
    quantity: 1,
    ...catalogue.sold,
    ...values,
    'salesorderid@odata.bind': `/salesorders(${order})`,
  });
  const addLine = (order: string, values: Readonly<Record<string, unknown>> = {}): Promise<string> =>
    dataverse.create('salesorderdetails', line(order, values));
  const totals = async (path: string): Promise<Record<string, unknown>> => {
    const answer = await dataverse.call('GET', `${path}?$select=${TOTALS.join()},pricingerrorcode`);
    return answer.json;
  };
  const etag = async (order: string): Promise<string> =>
    String((await dataverse.call('GET', `salesorders(${order})?$select=name`)).json['@odata.etag']);

  test.each(DOCUMENTS)('of %s follow every line that is added, changed and removed', async (set, lines, parent) => {
    const document = await dataverse.create(set, {
      name: 'D',
      ...catalogue.head,
      freightamount: 5,
      discountpercentage: 10,
    });
    expect(await totals(`${set}(${document})`)).toMatchObject({ totallineitemamount: 0, totalamount: 5 });
    const bound = { [`${parent}@odata.bind`]: `/${set}(${document})`, ...catalogue.sold };
    const first = await dataverse.create(lines, { ...bound, quantity: 10, tax: 19, manualdiscountamount: 5 });
    expect(await totals(`${set}(${document})`)).toMatchObject({
      totallineitemamount: 95,
      totallineitemdiscountamount: 5,
      totaltax: 19,
      totaldiscountamount: 14.5,
      totalamountlessfreight: 85.5,
      totalamount: 109.5,
      pricingerrorcode: 0,
    });
    const second = await dataverse.create(lines, { ...bound, quantity: 1 });
    await dataverse.call('PATCH', `${lines}(${first})`, { body: { quantity: 2, tax: 0, manualdiscountamount: null } });
    expect(await totals(`${set}(${document})`)).toMatchObject({ totallineitemamount: 30, totalamount: 32 });
    await dataverse.call('DELETE', `${lines}(${second})`);
    expect(await totals(`${set}(${document})`)).toMatchObject({ totallineitemamount: 20, totalamount: 23 });
    await dataverse.call('DELETE', `${lines}(${first})`);
    expect(await totals(`${set}(${document})`)).toMatchObject({ totallineitemamount: 0, totalamount: 5 });
  });

  test.each(DOCUMENTS)(
    'of %s are there after a deep insert, and deleting the document takes its lines along',
    async (...[set, lines, parent, nested]) => {
      const rows = [1, 2, 3].map((quantity) => ({ quantity, ...catalogue.sold }));
      const document = await dataverse.create(set, { name: 'D', ...catalogue.head, [nested]: rows });
      expect(await totals(`${set}(${document})`)).toMatchObject({ totallineitemamount: 60, totalamount: 60 });
      expect((await dataverse.call('DELETE', `${set}(${document})`)).status).toBe(204);
      const left = await dataverse.call('GET', `${lines}?$filter=_${parent}_value eq ${document}&$select=quantity`);
      expect(rowsOf(left)).toEqual([]);
    },
  );

  test("follow the document's own discounts and freight", async () => {
    const order = await anOrder();
    await addLine(order, { quantity: 10 });
    const body = { discountamount: 3, discountpercentage: 2.5, freightamount: 4 };
    await dataverse.call('PATCH', `salesorders(${order})`, { body });
    expect(await totals(`salesorders(${order})`)).toMatchObject({
      totaldiscountamount: 5.5,
      totalamountlessfreight: 94.5,
      totalamount: 98.5,
    });
  });

  test('move with a line that moves to another document', async () => {
    const [from, to] = [await anOrder(), await anOrder()];
    const moving = await addLine(from);
    const body = { 'salesorderid@odata.bind': `/salesorders(${to})` };
    expect((await dataverse.call('PATCH', `salesorderdetails(${moving})`, { body })).status).toBe(204);
    expect(await totals(`salesorders(${from})`)).toMatchObject({ totalamount: 0 });
    expect(await totals(`salesorders(${to})`)).toMatchObject({ totalamount: 10 });
  });

  test('count what a line with a pricing error has not, and say so', async () => {
    const order = await anOrder();
    await addLine(order);
    const wrong = await dataverse.create('salesorderdetails', {
      quantity: 5,
      tax: 3,
      'salesorderid@odata.bind': `/salesorders(${order})`,
    });
    expect(await totals(`salesorders(${order})`)).toMatchObject({ totalamount: 10, totaltax: 0, pricingerrorcode: 1 });
    await dataverse.call('DELETE', `salesorderdetails(${wrong})`);
    expect(await totals(`salesorders(${order})`)).toMatchObject({ totalamount: 10, pricingerrorcode: 0 });
  });

  test('without a price list are not calculated; with an inactive one the document says so', async () => {
    const order = await anOrder({ 'pricelevelid@odata.bind': null });
    await addLine(order, { ispriceoverridden: true, priceperunit: 3 });
    expect(await totals(`salesorders(${order})`)).toMatchObject({ totalamount: null, pricingerrorcode: 2 });
    const other = await aCatalogue(dataverse);
    await dataverse.call('PATCH', `pricelevels(${other.priceList})`, { body: { statecode: 1 } });
    const inactive = await dataverse.create('salesorders', { name: 'SO', ...other.head });
    expect(await totals(`salesorders(${inactive})`)).toMatchObject({ pricingerrorcode: 3 });
  });

  test('change the version of the document when a total changes, and only then', async () => {
    const order = await anOrder();
    const added = await addLine(order);
    const before = await etag(order);
    await dataverse.call('PATCH', `salesorderdetails(${added})`, { body: { description: 'blue' } });
    await dataverse.call('PATCH', `salesorderdetails(${added})`, { body: { quantity: 1 } });
    expect(await etag(order)).toBe(before);
    await dataverse.call('PATCH', `salesorderdetails(${added})`, { body: { quantity: 2 } });
    expect(await etag(order)).not.toBe(before);
  });

  test('are computed within the change set: a version read before it is stale after its line', async () => {
    const order = await anOrder();
    const version = await etag(order);
    const answer = await changeSet([
      ['POST', 'salesorderdetails', line(order)],
      ['PATCH', `salesorders(${order})`, { description: 'x' }, version],
    ]);
    expect(answer).toContain('0x80060882');
    expect(await totals(`salesorders(${order})`)).toMatchObject({ totalamount: 0 });
    expect(await etag(order)).toBe(version);
  });

  test('are computed once per document by a message for many rows', async () => {
    const order = await anOrder();
    const before = BigInt((await etag(order)).replaceAll(/\D/g, ''));
    const target = (quantity: number): Record<string, unknown> => ({
      '@odata.type': 'Microsoft.Dynamics.CRM.salesorderdetail',
      ...line(order, { quantity }),
    });
    const body = { Targets: [1, 2, 3, 4].map(target) };
    const created = await dataverse.call('POST', 'salesorderdetails/Microsoft.Dynamics.CRM.CreateMultiple', { body });
    expect(created.status).toBe(200);
    expect(await totals(`salesorders(${order})`)).toMatchObject({ totalamount: 100 });
    const after = BigInt((await etag(order)).replaceAll(/\D/g, ''));
    // Four lines and one document.
    expect(after - before).toBe(5n);
    const Targets = (created.json['Ids'] as string[]).map((salesorderdetailid) => ({
      '@odata.type': 'Microsoft.Dynamics.CRM.salesorderdetail',
      salesorderdetailid,
      quantity: 1,
    }));
    await dataverse.call('POST', 'salesorderdetails/Microsoft.Dynamics.CRM.UpdateMultiple', { body: { Targets } });
    expect(await totals(`salesorders(${order})`)).toMatchObject({ totalamount: 40 });
  });

  test('that a caller says himself are overwritten', async () => {
    const order = await anOrder();
    const added = await addLine(order);
    await dataverse.call('PATCH', `salesorders(${order})`, {
      body: { totalamount: 999, totaltax: 5, description: 'x' },
    });
    await dataverse.call('PATCH', `salesorderdetails(${added})`, { body: { extendedamount: 999, baseamount: 1 } });
    expect(await totals(`salesorders(${order})`)).toMatchObject({ totalamount: 10, totaltax: 0 });
  });

  test('run the steps on Update of the document that look at them, and are undone when one of these refuses (our choice)', async () => {
    const order = await anOrder();
    const receiver = await aReceiver();
    const step = { message: 'Update', table: 'salesorder', stage: 40, mode: 0, url: receiver.url } as const;
    await aStep(dataverse, { ...step, filteringattributes: 'totalamount' });
    await aStep(dataverse, { ...step, filteringattributes: 'description' });
    await addLine(order);
    expect(receiver.received.map(({ body }) => body['PrimaryEntityId'])).toEqual([order]);
    receiver.answer = () => 500;
    const refused = await dataverse.call('POST', 'salesorderdetails', { body: line(order) });
    expect([refused.status, errorOf(refused).code]).toEqual([400, '0x80040265']);
    expect(await totals(`salesorders(${order})`)).toMatchObject({ totalamount: 10 });
    await receiver.close();
  });

  type Part = readonly [method: string, path: string, body: unknown, ifMatch?: string];

  async function changeSet(parts: readonly Part[]): Promise<string> {
    const body = parts.flatMap(([method, path, row, ifMatch], index) => [
      '--set',
      'Content-Type: application/http',
      'Content-Transfer-Encoding: binary',
      `Content-ID: ${index + 1}`,
      '',
      `${method} ${dataverse.api}${path} HTTP/1.1`,
      'Content-Type: application/json',
      ...(ifMatch === undefined ? [] : [`If-Match: ${ifMatch}`]),
      '',
      JSON.stringify(row),
    ]);
    const whole = ['--batch', 'Content-Type: multipart/mixed; boundary=set', '', ...body, '--set--', '--batch--', ''];
    const headers = { 'Content-Type': 'multipart/mixed; boundary=batch' };
    return (await dataverse.call('POST', '$batch', { body: whole.join('\r\n'), headers })).text;
  }
});
