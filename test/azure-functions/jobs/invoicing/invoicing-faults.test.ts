import { numberInBlock } from '@o2c/core/invoicing';
import { type DataverseConnection } from '../../../../azure-functions/src/adapters/dataverse/connection';
import { type ProvisionedDataverse, provisionedDataverse } from '../../../builders/provisioned-dataverse';
import { NL, on } from '../fulfilment/billing-world';
import { taken } from '../fulfilment/taken';
import { invoicingWorld, type InvoicingWorld } from './invoicing-world';

let dataverse: ProvisionedDataverse;
let world: InvoicingWorld;
beforeEach(async () => {
  dataverse = await provisionedDataverse();
  world = await invoicingWorld(dataverse);
});
afterEach(() => dataverse.close());

/** So many delivered orders of one customer. */
async function deliveredOrders(count: number, name = 'SO'): Promise<readonly string[]> {
  const customerId = await world.customer('ACME');
  const ids = await world.orders(
    Array.from({ length: count }, (_, at) => ({
      externalId: `${name}-${at + 1}`,
      customerId,
      lines: [
        ['2', '10.00', '21'],
        ['3', '0.33', '9'],
      ] as const,
    })),
  );
  for (const id of ids) await world.deliver(id, `pick ${id}`);
  return ids;
}

type Send = (url: string | URL | Request, request?: RequestInit) => Promise<Response>;

/** A connection whose calls go through `around`; its patience is two tries. */
const through = (around: (send: () => Promise<Response>, body: string) => Promise<Response>): DataverseConnection => {
  const send: Send = (url, request) =>
    around(() => fetch(url, request), typeof request?.body === 'string' ? request.body : '');
  return {
    ...world.dataverse,
    fetch: send,
    patience: { tries: 2, milliseconds: 1_000 },
    clock: { ...world.dataverse.clock, sleep: () => Promise.resolve() },
  };
};

const posting = (body: string): boolean => body.includes('POST /api/data/v9.2/invoices ');

/** Every number of the series is on exactly one document or void (I6), and no shipment has two invoices (I1). */
async function expectGapless(): Promise<void> {
  const [invoices, voided, series] = await Promise.all([world.invoices(), world.voided(), world.series()]);
  for (const one of series) {
    const all = Array.from({ length: one.nextNumber - 1 }, (_, at) =>
      numberInBlock({ ...one, seriesId: one.id, first: at + 1, events: ['one'] }, 'one'),
    );
    const used = [...invoices.map((invoice) => invoice.documentNumber), ...voided.map((row) => row.documentNumber)];
    expect(used.filter((number) => number.startsWith(one.prefix)).sort()).toEqual(all);
  }
  expect(new Set(invoices.map(({ shipmentId }) => shipmentId)).size).toBe(invoices.length);
}

describe('two runs at once (F10, F13)', () => {
  test('bill each shipment once, and every number is on a document or void', async () => {
    await deliveredOrders(8);
    await Promise.all([
      world.run('2026-03-04', { worker: 'one' }),
      world.run('2026-03-04', { worker: 'two', legalEntityId: NL }),
      world.run('2026-03-04', { worker: 'three' }),
    ]);
    await world.run('2026-03-05');
    expect(await world.invoices()).toHaveLength(8);
    await expectGapless();
  });
});

describe('a row that changes between read and write (F9)', () => {
  const editBeforePosting = (edit: () => Promise<void>): DataverseConnection => {
    let edited = false;
    return through(async (send, body) => {
      if (posting(body) && !edited) {
        edited = true;
        await edit();
      }
      return send();
    });
  };

  test('words on the order: read again, decided again, billed once under the same number', async () => {
    const [orderId = ''] = await deliveredOrders(1);
    const edit = () => world.edit('salesorders', orderId, { name: 'Another name' });
    expect(await world.run('2026-03-04', { dataverse: editBeforePosting(edit) })).toMatchObject({
      value: { counts: { done: 1 } },
    });
    expect(await world.invoices()).toMatchObject([{ documentNumber: 'NL01-2026-000001' }]);
    await expectGapless();
  });

  test('a price: not billed, its number is void, and the reason is written down', async () => {
    const [orderId = '', other = ''] = await deliveredOrders(2);
    const [line] = (await world.order(orderId)).lines;
    const edit = () => world.edit('salesorderdetails', line?.id ?? '', { o2c_unitprice: 1 });
    expect(await world.run('2026-03-04', { dataverse: editBeforePosting(edit) })).toMatchObject({
      value: { counts: { done: 1, skipped: 1 } },
    });
    expect((await world.invoices()).map((invoice) => invoice.orderId)).toEqual([other]);
    expect(await world.voided()).toMatchObject([{ reason: 'Not billed: invoice.order-not-cleared.' }]);
    await expectGapless();
  });

  test('a line edited after clearance, its event lost: never billed, with a decision that says so (CR-3)', async () => {
    const [orderId = ''] = await deliveredOrders(1);
    const [line] = (await world.order(orderId)).lines;
    await world.edit('salesorderdetails', line?.id ?? '', { o2c_unitprice: 1 });
    for (const day of ['2026-03-04', '2026-03-05']) await world.run(day);
    expect(await world.invoices()).toEqual([]);
    expect(await world.series()).toEqual([]);
    const [shipment] = await world.shipments(orderId);
    const decisions = (await world.decisions(shipment?.id ?? '')).filter(({ type }) => type === 'invoice.post');
    expect(decisions).toMatchObject([{ rule: 'invoice.order-not-cleared', outcome: 'refused' }]);
  });
});

describe('an answer that is lost (F2, F5)', () => {
  test('after the invoices were written: the repeat meets itself, nothing is doubled', async () => {
    await deliveredOrders(3);
    let lost = 0;
    const losing = through(async (send, body) => {
      const answer = await send();
      if (posting(body) && (lost += 1) === 1) throw new TypeError('socket hang up');
      return answer;
    });
    expect(await world.run('2026-03-04', { dataverse: losing })).toMatchObject({ value: { counts: { done: 3 } } });
    expect(await world.invoices()).toHaveLength(3);
    expect(await world.voided()).toEqual([]);
    await expectGapless();
  });
});

describe('a process that dies', () => {
  /** Dies before or after one of its calls, and every call after it. */
  const dying = (fatal: number, moment: 'before' | 'after'): DataverseConnection => {
    let calls = 0;
    return through(async (send) => {
      calls += 1;
      if (calls > fatal || (calls === fatal && moment === 'before')) throw new TypeError('killed');
      const answer = await send();
      if (calls === fatal) throw new TypeError('killed');
      return answer;
    });
  };

  test('before and after each of the calls of a run: taken up again, it bills each once under the numbers it had (F1, F2, F23)', async () => {
    const CALLS_OF_A_RUN = 9;
    let expected = 0;
    for (let fatal = 1; fatal <= CALLS_OF_A_RUN; fatal += 1) {
      await deliveredOrders(3, `death ${fatal}`);
      expected += 3;
      for (const moment of ['before', 'after'] as const)
        await world.run('2026-03-04', { dataverse: dying(fatal, moment) });
      for (let time = 0; time < 3; time += 1) await world.run('2026-03-04');
      expect(await world.invoices()).toHaveLength(expected);
      await expectGapless();
    }
    expect(await world.voided()).toEqual([]);
  }, 120_000);

  test('given up after five deaths in the middle: the sweeper voids its numbers, the next run bills under new ones (F12, I6)', async () => {
    await deliveredOrders(3);
    // Reservation stands after call 7; the postings never get through.
    for (let death = 1; death <= 6; death += 1) {
      const deaf = through((send, body) => (posting(body) ? Promise.reject(new TypeError('killed')) : send()));
      await world.run('2026-03-04', { dataverse: deaf });
    }
    expect(await world.invoices()).toEqual([]);
    const closed = taken(await world.billing.closeBlocks(on('2026-03-04')));
    expect(closed.map(({ outcome }) => outcome)).toEqual(['voided', 'voided', 'voided']);
    const again = taken(await world.billing.closeBlocks(on('2026-03-04')));
    expect(again.map(({ outcome }) => outcome)).toEqual(['used', 'used', 'used']);
    await world.run('2026-03-05');
    expect((await world.invoices()).map(({ documentNumber }) => documentNumber)).toEqual([
      'NL01-2026-000004',
      'NL01-2026-000005',
      'NL01-2026-000006',
    ]);
    await expectGapless();
  });
});

test('one bad order of three: the others are billed, it waits for a person (F14)', async () => {
  const [bad = ''] = await deliveredOrders(3);
  await world.edit('salesorders', bad, { o2c_currencycode: 'XXX' });
  expect(await world.run()).toMatchObject({ value: { counts: { done: 2, parked: 1 } } });
  expect(await world.invoices()).toHaveLength(2);
  await expectGapless();
});
