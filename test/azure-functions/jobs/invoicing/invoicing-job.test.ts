import { invoiceContentHash } from '@o2c/core/invoicing';
import { decimal } from '@o2c/core/kernel';
import { checkBooks } from '@o2c/core/receivables';
import { type ProvisionedDataverse, provisionedDataverse } from '../../../builders/provisioned-dataverse';
import { type OrderAsked } from '../fulfilment/cleared-order';
import { invoicingWorld, type InvoicingWorld } from './invoicing-world';
import { taken } from '../fulfilment/taken';

let dataverse: ProvisionedDataverse;
let world: InvoicingWorld;
let customerId: string;
beforeEach(async () => {
  dataverse = await provisionedDataverse();
  world = await invoicingWorld(dataverse);
  customerId = await world.customer('ACME');
});
afterEach(() => dataverse.close());

const anOrder = async (asked: Partial<OrderAsked> = {}): Promise<string> => {
  const lines: OrderAsked['lines'] = [
    ['5', '10.00', '21', 1_00],
    ['3', '0.33', '9'],
    ['1', '99.99', '21'],
  ];
  const [id] = await world.orders([{ externalId: 'SO-1', customerId, lines, ...asked }]);
  if (id === undefined) throw new Error('no order');
  return id;
};

describe('invoicing', () => {
  test('bills a delivered order in one change set: document, open item, postings, shipment, order, mail, decision', async () => {
    const orderId = await anOrder();
    await world.deliver(orderId, 'pick 1');
    const report = taken(await world.run());
    expect(report).toMatchObject({ status: 'done' });
    const [invoice] = await world.invoices();
    expect(invoice).toMatchObject({ documentNumber: 'NL01-2026-000001', documentType: 'invoice', posted: true });
    expect(invoice?.lines.map(({ net }) => net.minor)).toEqual([49_00, 99, 99_99]);
    // 148.99 at 21 % is 31.29, 0.99 at 9 % is 0.09.
    expect([invoice?.net, invoice?.tax, invoice?.gross].map((amount) => amount?.minor)).toEqual([
      149_98, 31_38, 181_36,
    ]);
    expect(invoice && invoiceContentHash(invoice)).toBe(invoice?.contentHash);
    expect(await world.openItems()).toMatchObject([
      { documentNumber: 'NL01-2026-000001', kind: 'invoice', dueDate: '2026-04-03', amount: { minor: 181_36 } },
    ]);
    expect(await world.shipments(orderId)).toMatchObject([{ posted: true, invoiceId: invoice?.id }]);
    expect(await world.order(orderId)).toMatchObject({ state: 'fulfilled', status: 'complete' });
    const books = { items: await world.openItems(), settlements: [], entries: await world.entries() };
    expect(checkBooks(books, '2026-12-31' as never)).toEqual([]);
    expect(books.entries).toHaveLength(6);
  });

  test('ten runs and a replayed shipment leave one invoice (FU-5, F10)', async () => {
    const orderId = await anOrder();
    await world.deliver(orderId, 'pick 1');
    for (let time = 0; time < 10; time += 1) expect(await world.run()).toMatchObject({ ok: true });
    expect(await world.invoices()).toHaveLength(1);
    expect(await world.voided()).toEqual([]);
  });

  test('partial deliveries: each is billed for itself, two of one order in one run, together exactly the order (FU-4)', async () => {
    const orderId = await anOrder();
    await world.deliver(orderId, 'pick 1', { lines: [{ lineNumber: 1, quantity: decimal('2') }] });
    await world.deliver(orderId, 'pick 2', { lines: [{ lineNumber: 1, quantity: decimal('1') }], day: '2026-03-04' });
    expect(taken(await world.run())).toMatchObject({ counts: { done: 2 } });
    expect(await world.order(orderId)).toMatchObject({ state: 'submitted' });
    await world.deliver(orderId, 'pick 3');
    await world.run('2026-03-05');
    const invoices = await world.invoices();
    expect(
      invoices.map(({ documentNumber, lines }) => [
        documentNumber,
        lines.map(({ quantity, discount }) => [quantity, discount.minor]),
      ]),
    ).toEqual([
      ['NL01-2026-000001', [['2', 40]]],
      ['NL01-2026-000002', [['1', 20]]],
      [
        'NL01-2026-000003',
        [
          ['2', 40],
          ['3', 0],
          ['1', 0],
        ],
      ],
    ]);
    expect(await world.order(orderId)).toMatchObject({ state: 'fulfilled' });
    expect((await world.order(orderId)).lines.map(({ invoicedQuantity }) => invoicedQuantity)).toEqual(['5', '3', '1']);
  });
});
