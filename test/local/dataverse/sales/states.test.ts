import { errorOf } from '../contract/a-dataverse';
import { aSalesDesk, type SalesDesk } from './a-sales-desk';

const READ_ONLY = '0x8004022e';
const INVALID_STATE = '0x80040233';

/** Pages dynamics-365-sales-privacy and publish-revise-revert-retire-activate-products; spec/dataverse.md F. */
describe('states of sales documents', () => {
  let desk: SalesDesk;
  beforeAll(async () => {
    desk = await aSalesDesk();
  });
  afterAll(() => desk.close());

  const sets = { quote: 'quotes', order: 'salesorders', invoice: 'invoices', opportunity: 'opportunities' } as const;
  type Kind = keyof typeof sets;
  const made = async (kind: Kind): Promise<string> => `${sets[kind]}(${await desk[kind]()})`;

  test.each<[Kind, readonly number[], readonly number[]]>([
    ['quote', [1], [1, 2]],
    ['quote', [1, 0], [0, 1]],
    ['order', [1], [1, 3]],
    ['order', [1, 0], [0, 1]],
    ['order', [2], [2, 4]],
    ['order', [1, 2, 0], [0, 1]],
    ['invoice', [2], [2, 100_001]],
    ['invoice', [2, 3], [3, 100_003]],
    ['invoice', [3, 0], [0, 1]],
  ])('row 99: a PATCH takes a %s through the states %j and sets the default status', async (kind, path, last) => {
    const row = await made(kind);
    for (const statecode of path) expect((await desk.patch(row, { statecode })).status).toBe(204);
    expect(await desk.stateOf(row)).toEqual(last);
  });
  test.each<[Kind, number, readonly [code: string, text: string]]>([
    ['quote', 2, [INVALID_STATE, 'use the WinQuote message']],
    ['quote', 3, [INVALID_STATE, 'use the CloseQuote message']],
    ['order', 3, [INVALID_STATE, 'use the FulfillSalesOrder message']],
    ['order', 4, [INVALID_STATE, 'use the ConvertSalesOrderToInvoice message']],
    ['opportunity', 1, ['0x80100005', 'use the WinOpportunity message']],
    ['opportunity', 2, ['0x80100005', 'use the LoseOpportunity message']],
  ])('row 99: a PATCH does not take a %s to state %d', async (kind, statecode, [code, text]) => {
    const row = await made(kind);
    const before = await desk.stateOf(row);
    const answer = await desk.patch(row, { statecode });
    expect([answer.status, errorOf(answer).code]).toEqual([400, code]);
    expect(errorOf(answer).message).toContain(text);
    expect(await desk.stateOf(row)).toEqual(before);
  });
  test('row 99: a status of another state does not change the state past the rules', async () => {
    const row = await made('order');
    expect(errorOf(await desk.patch(row, { statuscode: 100_001 })).code).toBe(INVALID_STATE);
    expect(errorOf(await desk.patch(row, { statecode: 1, statuscode: 4 })).code).toBe('0x80048408');
  });
  test('an invoice is not closed in the old way, and a cancelled one is not paid', async () => {
    const row = await made('invoice');
    expect(errorOf(await desk.patch(row, { statecode: 1, statuscode: 3 })).code).toBe('0x80043b25');
    await desk.patch(row, { statecode: 3 });
    expect(errorOf(await desk.patch(row, { statecode: 2 })).code).toBe(INVALID_STATE);
  });
  test.each([
    ['quotes', { statuscode: 4 }],
    ['salesorders', { statuscode: 100_001 }],
    ['invoices', { statuscode: 100_001 }],
    ['opportunities', { statuscode: 3 }],
  ])('row 99: %s are not created with %j', async (set, status) => {
    const answer = await desk.post(set, {
      name: 'x',
      'customerid_account@odata.bind': `/accounts(${desk.account})`,
      ...status,
    });
    expect([answer.status, errorOf(answer).code]).toEqual([400, '0x80048408']);
  });
  test('an order is created Submitted (our choice)', async () => {
    expect(await desk.stateOf(`salesorders(${await desk.order({ statuscode: 3 })})`)).toEqual([1, 3]);
  });

  describe('to who is no administrator', () => {
    let seller: Record<string, string>;
    beforeAll(async () => {
      const rights = ['Create', 'Read', 'Write', 'Delete', 'Append', 'AppendTo', 'Assign'];
      const tables = ['Quote', 'Order', 'Invoice', 'Product', 'Account'];
      seller = await desk.userWith(...tables.flatMap((table) => rights.map((right) => `prv${right}${table}`)));
    });

    test.each<[Kind, number]>([
      ['quote', 1],
      ['order', 2],
      ['invoice', 2],
      ['invoice', 3],
    ])('a %s in state %d is read-only, and so are its lines', async (kind, statecode) => {
      const id = await desk[kind]();
      const row = `${sets[kind]}(${id})`;
      const lines = { quote: 'quote_details', order: 'order_details', invoice: 'invoice_details', opportunity: '' }[
        kind
      ];
      const [line = {}] = await desk.rows(`${row}/${lines}`);
      const lineSet = { quote: 'quotedetails', order: 'salesorderdetails', invoice: 'invoicedetails', opportunity: '' }[
        kind
      ];
      const lineRow = `${lineSet}(${String(line[`${lineSet.slice(0, -1)}id`])})`;
      expect((await desk.patch(row, { description: 'still open' }, seller)).status).toBe(204);
      await desk.patch(row, { statecode }, seller);
      const refusal = async (answer: ReturnType<SalesDesk['patch']>): Promise<string> => errorOf(await answer).code;
      expect(await refusal(desk.patch(row, { description: 'changed' }, seller))).toBe(READ_ONLY);
      expect(await refusal(desk.patch(lineRow, { quantity: 4 }, seller))).toBe('0x80043b09');
      expect(await refusal(desk.call('DELETE', lineRow, { headers: seller }))).toBe('0x80043b09');
      expect(await refusal(desk.post(lineSet, newLine(kind, id), seller))).toBe('0x80043b09');
      expect((await desk.patch(row, { statecode: 0 }, seller)).status).toBe(204);
      expect((await desk.patch(lineRow, { quantity: 4 }, seller)).status).toBe(204);
    });
    test('an administrator may still change it', async () => {
      const row = await made('order');
      await desk.patch(row, { statecode: 2 });
      expect((await desk.patch(row, { description: 'for the file' })).status).toBe(204);
    });
    test('a submitted order can be changed (our choice)', async () => {
      const row = await made('order');
      await desk.patch(row, { statecode: 1 }, seller);
      expect((await desk.patch(row, { description: 'changed' }, seller)).status).toBe(204);
    });
    test('a read-only order is deleted with its lines (our choice)', async () => {
      const row = await made('order');
      await desk.patch(row, { statecode: 2 }, seller);
      expect((await desk.call('DELETE', row, { headers: seller })).status).toBe(204);
    });
    const newLine = (kind: Kind, id: string): Readonly<Record<string, unknown>> => ({
      isproductoverridden: true,
      productdescription: 'Extra',
      quantity: 1,
      priceperunit: 1,
      [`${{ quote: 'quoteid', order: 'salesorderid', invoice: 'invoiceid', opportunity: '' }[kind]}@odata.bind`]: `/${sets[kind]}(${id})`,
    });
  });
});
