import { tables, writePolicy } from '@o2c/core/dataverse';
import { isoDate, rowId } from '@o2c/core/kernel';
import { type Autonomy } from '@o2c/core/operations';
import { checkBooks } from '@o2c/core/receivables';
import { upsertRow } from '../../../../scripts/dataverse/upsert-row';
import { rowOf } from '../../../../scripts/provision-dataverse/row-of';
import { type ProvisionedDataverse, provisionedDataverse } from '../../../builders/provisioned-dataverse';
import { type OrderAsked } from '../fulfilment/cleared-order';
import { invoicingWorld, type InvoicingWorld } from './invoicing-world';

let dataverse: ProvisionedDataverse;
let world: InvoicingWorld;
beforeEach(async () => {
  dataverse = await provisionedDataverse();
  world = await invoicingWorld(dataverse);
});
afterEach(() => dataverse.close());

async function delivered(asked: Partial<OrderAsked> = {}): Promise<{ orderId: string; shipmentId: string }> {
  const customerId = await world.customer('ACME', asked.legalEntity ?? 'NL01');
  const lines: OrderAsked['lines'] = [['10', '10.00', '21']];
  const [orderId = ''] = await world.orders([{ externalId: 'SO-1', customerId, lines, ...asked }]);
  return { orderId, shipmentId: await world.deliver(orderId, `pick ${orderId}`) };
}

const policy = (autonomy: Autonomy, maximumPerRun?: number) =>
  upsertRow(
    world.session,
    ...rowOf(
      tables.policy,
      writePolicy({
        actionType: 'invoice.post',
        autonomy,
        ...(maximumPerRun === undefined ? {} : { maximumPerRun }),
      }),
    ),
  );

describe('autonomy of invoice.post (design.md decision 11)', () => {
  test('observe: run after run only the one decision, no number, no document', async () => {
    const { shipmentId } = await delivered();
    await policy('observe');
    for (const day of ['2026-03-04', '2026-03-04', '2026-03-05'])
      expect(await world.run(day)).toMatchObject({ value: { counts: { done: 0, skipped: 1 } } });
    expect(await world.invoices()).toEqual([]);
    expect(await world.series()).toEqual([]);
    const decisions = (await world.decisions(shipmentId)).filter(({ type }) => type === 'invoice.post');
    expect(decisions.map(({ outcome, autonomy }) => [outcome, autonomy])).toEqual([['wouldPost', 'observe']]);
  });

  test.each<Autonomy>(['suggest', 'approve'])(
    '%s: a proposal, and once a person has approved it, the invoice',
    async (level) => {
      const { shipmentId } = await delivered();
      await policy(level);
      const { entitySetName, primaryId, columns, choices } = tables.approval;
      for (const day of ['2026-03-04', '2026-03-04']) await world.run(day);
      const approvals = await world.rows({ from: entitySetName, select: [primaryId, columns.targetId.name] });
      expect(approvals).toMatchObject([{ [columns.targetId.name]: shipmentId }]);
      expect(await world.invoices()).toEqual([]);
      await world.edit(entitySetName, String(approvals[0]?.[primaryId]), {
        [columns.approvalStatus.name]: choices.approvalStatus.approved,
      });
      expect(await world.run('2026-03-05')).toMatchObject({ value: { counts: { done: 1 } } });
      expect(await world.invoices()).toHaveLength(1);
    },
  );
});

test('a run above its cap is parked before it does a thing (spec/reliability.md 3.1)', async () => {
  await delivered();
  await delivered({ externalId: 'SO-2' });
  await policy('act', 1);
  expect(await world.run()).toMatchObject({ value: { status: 'parked' } });
  expect(await world.invoices()).toEqual([]);
});

describe('companies and currencies', () => {
  test('two companies in one run each number in a series of their own, in books of their own currency', async () => {
    await delivered();
    await delivered({ externalId: 'SO-2', legalEntity: 'US01', currency: 'USD', lines: [['1', '10.00', '0']] });
    expect(await world.run()).toMatchObject({ value: { counts: { done: 2 } } });
    const invoices = await world.invoices();
    expect(invoices.map(({ documentNumber, accountingGross }) => [documentNumber, accountingGross])).toEqual([
      ['NL01-2026-000001', { minor: 121_00, currency: 'EUR' }],
      ['US01-2026-000001', { minor: 10_00, currency: 'USD' }],
    ]);
  });

  test('a foreign currency is booked at the rate of the day, each posting balanced in both (I11, I12)', async () => {
    await delivered({
      currency: 'USD',
      lines: [
        ['1', '0.05', '21'],
        ['1', '0.05', '21'],
        ['1', '0.07', '21'],
      ],
    });
    await world.run();
    // A dollar is 0.92 EUR: 0.21 USD are 0.1932 EUR.
    expect(await world.invoices()).toMatchObject([
      { gross: { minor: 21, currency: 'USD' }, accountingGross: { minor: 19, currency: 'EUR' } },
    ]);
    const books = { items: await world.openItems(), settlements: [], entries: await world.entries() };
    expect(checkBooks(books, isoDate('2026-12-31'))).toEqual([]);
  });

  test('terms in instalments leave one open item each (IN-10)', async () => {
    const terms = { o2c_name: 'Three parts', o2c_code: 'THREE', o2c_netdays: 30, o2c_instalments: 3, o2c_rank: 1 };
    await world.edit('o2c_paymentterms', rowId('paymentterm', 'THREE'), terms);
    await delivered({ paymentTerm: 'THREE' });
    await world.run();
    const items = (await world.openItems()).map(({ instalment, amount, dueDate }) => [
      instalment,
      amount.minor,
      dueDate,
    ]);
    expect(items.sort()).toEqual([
      [1, 40_34, '2026-04-03'],
      [2, 40_33, '2026-05-04'],
      [3, 40_33, '2026-06-03'],
    ]);
    const books = { items: await world.openItems(), settlements: [], entries: await world.entries() };
    expect(checkBooks(books, isoDate('2026-12-31'))).toEqual([]);
  });
});
