import { aReceiver, type Receiver } from '../pipeline/a-receiver';
import { aStep } from '../pipeline/a-step';
import { errorOf } from '../contract/a-dataverse';
import { aSalesDesk, type SalesDesk } from './a-sales-desk';

interface Case {
  readonly message: string;
  readonly set: string;
  readonly table: string;
  readonly parameter: string;
  readonly closes: string;
  /** State and status with -1, another status, and one of another state. */
  readonly closed: readonly [number, number];
  readonly other: number;
  readonly wrong: number;
  /** The refusal of a second call. */
  readonly again: string;
  readonly privileges: readonly string[];
}

const INVALID_STATE = '0x80040233';
const ACTIVITY = ['prvCreateActivity', 'prvAppendActivity'];

const CASES: readonly Case[] = [
  {
    message: 'WinQuote',
    set: 'quotes',
    table: 'quote',
    parameter: 'QuoteClose',
    closes: 'quotecloses',
    closed: [2, 4],
    other: 4,
    wrong: 5,
    again: INVALID_STATE,
    privileges: ['prvWriteQuote', 'prvAppendToQuote', ...ACTIVITY],
  },
  {
    message: 'CloseQuote',
    set: 'quotes',
    table: 'quote',
    parameter: 'QuoteClose',
    closes: 'quotecloses',
    closed: [3, 7],
    other: 5,
    wrong: 4,
    again: INVALID_STATE,
    privileges: ['prvWriteQuote', 'prvAppendToQuote', ...ACTIVITY],
  },
  {
    message: 'CancelSalesOrder',
    set: 'salesorders',
    table: 'salesorder',
    parameter: 'OrderClose',
    closes: 'ordercloses',
    closed: [2, 4],
    other: 4,
    wrong: 100_001,
    again: INVALID_STATE,
    privileges: ['prvWriteOrder', 'prvAppendToOrder', ...ACTIVITY],
  },
  {
    message: 'WinOpportunity',
    set: 'opportunities',
    table: 'opportunity',
    parameter: 'OpportunityClose',
    closes: 'opportunitycloses',
    closed: [1, 3],
    other: 3,
    wrong: 4,
    again: '0x80040515',
    privileges: ['prvWriteOpportunity', 'prvAppendToOpportunity', ...ACTIVITY],
  },
  {
    message: 'LoseOpportunity',
    set: 'opportunities',
    table: 'opportunity',
    parameter: 'OpportunityClose',
    closes: 'opportunitycloses',
    closed: [2, 4],
    other: 5,
    wrong: 3,
    again: '0x80040515',
    privileges: ['prvWriteOpportunity', 'prvAppendToOpportunity', ...ACTIVITY],
  },
];

/** spec/dataverse.md F; Web API reference, one page per action; "<Message> message privileges". FulfillSalesOrder has a file of its own. */
describe.each(CASES)('row 77: $message', (closing) => {
  const { message, set, table, parameter, closes, closed, other, wrong, again, privileges } = closing;
  const lookup = `${table}id`;
  let desk: SalesDesk;
  let receiver: Receiver;
  beforeAll(async () => {
    desk = await aSalesDesk();
    receiver = await aReceiver();
  });
  afterAll(async () => {
    await desk.close();
    await receiver.close();
  });

  const open = (): Promise<string> =>
    ({ quotes: desk.activeQuote, salesorders: desk.order, opportunities: desk.opportunity })[
      set as 'quotes' | 'salesorders' | 'opportunities'
    ]();
  const close = (id: string, status: unknown, headers: Record<string, string> = {}) =>
    desk.post(
      message,
      { [parameter]: { subject: 'Done', [`${lookup}@odata.bind`]: `/${set}(${id})` }, Status: status },
      headers,
    );
  const activities = (id: string) =>
    desk.rows(`${closes}?$select=subject,statecode,statuscode&$filter=_${lookup}_value eq ${id}`);

  test('closes the row with the default status and leaves a completed activity', async () => {
    const id = await open();
    expect((await close(id, -1)).status).toBe(204);
    expect(await desk.stateOf(`${set}(${id})`)).toEqual(closed);
    expect(await activities(id)).toMatchObject([{ subject: 'Done', statecode: 1, statuscode: 2 }]);
  });
  test('takes a status of the state', async () => {
    const id = await open();
    await close(id, other);
    expect(await desk.stateOf(`${set}(${id})`)).toEqual([closed[0], other]);
  });
  test('refuses a status of another state, and a second call, and leaves nothing behind', async () => {
    const id = await open();
    expect(errorOf(await close(id, wrong)).code).toBe('0x80048408');
    expect(errorOf(await close(id, 'Won')).code).toBe('0x80048d19');
    expect(await activities(id)).toEqual([]);
    await close(id, -1);
    const answer = await close(id, -1);
    expect([answer.status, errorOf(answer).code]).toEqual([400, again]);
    expect(await activities(id)).toHaveLength(1);
  });
  test('refuses an activity without its row (0x80040203) and a row that is not there (404)', async () => {
    const answer = await desk.post(message, { [parameter]: { subject: 'x' }, Status: -1 });
    expect([answer.status, errorOf(answer).code]).toEqual([400, '0x80040203']);
    expect((await close('00000000-0000-4000-8000-000000000001', -1)).status).toBe(404);
  });
  test('needs the privileges its page names, and no more', async () => {
    const id = await open();
    for (const missing of privileges) {
      const held = privileges.filter((privilege) => privilege !== missing);
      const answer = await close(id, -1, await desk.userWith(...held));
      expect([missing, answer.status, errorOf(answer).code]).toEqual([missing, 403, '0x80040220']);
    }
    expect((await close(id, -1, await desk.userWith(...privileges))).status).toBe(204);
  });
  test('row 102: is vetoed by a step before it, and undone by a step after it or on the change of the row', async () => {
    receiver.answer = () => 500;
    const id = await open();
    const before = await desk.stateOf(`${set}(${id})`);
    for (const [on, stage] of [
      [message, 10],
      [message, 40],
      ['Update', 40],
    ] as const) {
      receiver.received.length = 0;
      const step = await aStep(desk, { message: on, table, url: receiver.url, stage, mode: 0 });
      expect((await close(id, -1)).status).toBe(400);
      expect(receiver.received[0]?.body).toMatchObject({ MessageName: on, PrimaryEntityId: id });
      expect(await desk.stateOf(`${set}(${id})`)).toEqual(before);
      expect(await activities(id)).toEqual([]);
      await desk.call('DELETE', `sdkmessageprocessingsteps(${step})`);
    }
    expect((await close(id, -1)).status).toBe(204);
  });
});

describe('row 77: what closing writes beside the state', () => {
  let desk: SalesDesk;
  beforeAll(async () => {
    desk = await aSalesDesk();
  });
  afterAll(() => desk.close());

  test('a quote knows when it was closed', async () => {
    const id = await desk.activeQuote();
    await desk.post('WinQuote', {
      QuoteClose: { subject: 'x', actualend: '2026-05-04', 'quoteid@odata.bind': `/quotes(${id})` },
      Status: -1,
    });
    expect(await desk.row(`quotes(${id})?$select=closedon`)).toMatchObject({ closedon: '2026-05-04' });
  });
  test('an opportunity knows date and revenue of its end, and is opened again by a PATCH', async () => {
    const id = await desk.opportunity();
    const body = {
      OpportunityClose: {
        subject: 'Won',
        actualend: '2026-05-04',
        actualrevenue: 120.5,
        'opportunityid@odata.bind': `${desk.api}opportunities(${id})`,
      },
      Status: 3,
    };
    expect((await desk.post('WinOpportunity', body)).status).toBe(204);
    const row = `opportunities(${id})`;
    expect(await desk.row(`${row}?$select=actualclosedate,actualvalue`)).toMatchObject({
      actualclosedate: '2026-05-04',
      actualvalue: 120.5,
    });
    expect((await desk.patch(row, { statecode: 0 })).status).toBe(204);
    expect(await desk.stateOf(row)).toEqual([0, 1]);
  });
  test('a draft quote is neither won nor closed (our choice)', async () => {
    const id = await desk.quote();
    const body = { QuoteClose: { subject: 'x', 'quoteid@odata.bind': `/quotes(${id})` }, Status: -1 };
    expect(errorOf(await desk.post('WinQuote', body)).code).toBe(INVALID_STATE);
    expect(errorOf(await desk.post('CloseQuote', body)).code).toBe(INVALID_STATE);
  });
  test('a won quote becomes a draft again by a PATCH', async () => {
    const id = await desk.activeQuote();
    const body = { QuoteClose: { subject: 'x', 'quoteid@odata.bind': `/quotes(${id})` }, Status: -1 };
    await desk.post('WinQuote', body);
    await desk.patch(`quotes(${id})`, { statecode: 0, statuscode: 1 });
    expect(await desk.stateOf(`quotes(${id})`)).toEqual([0, 1]);
  });
  test('FulfillSalesOrder bound to the collection of orders, as version 8 documents it, is taken as well', async () => {
    const id = await desk.order();
    const body = { OrderClose: { subject: 'x', 'salesorderid@odata.bind': `/salesorders(${id})` }, Status: -1 };
    expect((await desk.post('salesorders/Microsoft.Dynamics.CRM.FulfillSalesOrder', body)).status).toBe(204);
    expect(await desk.stateOf(`salesorders(${id})`)).toEqual([3, 100_001]);
  });
});
