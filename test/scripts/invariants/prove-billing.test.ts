import { tables } from '@o2c/core/dataverse';
import { instant, isoDate } from '@o2c/core/kernel';
import { callDataverse } from '../../../azure-functions/src/adapters/dataverse/call-dataverse';
import { equal } from '../../../azure-functions/src/adapters/dataverse/query/filter';
import { writeTransactions } from '../../../azure-functions/src/adapters/dataverse/transactions/write-transactions';
import { proveBilling } from '../../../scripts/invariants/prove-billing';
import { on } from '../../azure-functions/jobs/fulfilment/billing-world';
import { taken } from '../../azure-functions/jobs/fulfilment/taken';
import { invoicingWorld, type InvoicingWorld } from '../../azure-functions/jobs/invoicing/invoicing-world';
import { provisionedDataverse, type ProvisionedDataverse } from '../../builders/provisioned-dataverse';

let dataverse: ProvisionedDataverse;
let world: InvoicingWorld;
beforeAll(async () => {
  dataverse = await provisionedDataverse();
  world = await invoicingWorld(dataverse);
  const customerId = await world.customer('ACME');
  const orders = await world.orders(
    ['SO-1', 'SO-2', 'SO-3'].map((externalId) => ({ externalId, customerId, lines: [['2', '10.00', '21'] as const] })),
  );
  for (const order of orders) await world.deliver(order, `pick ${order}`);
  taken(await world.run());
  const [first] = await world.invoices();
  const request = { invoiceId: first?.id ?? '', reason: 'Wrong', purpose: 'credit' } as const;
  taken(await world.billing.creditInvoices([request], on('2026-03-10')));
});
afterAll(() => dataverse.close());

/** The invariants that are broken, looked at on the day and at the moment given. */
const broken = async (asOf = '2026-03-11', now = '2100-01-01T00:00:00Z'): Promise<readonly string[]> => {
  const { findings } = await proveBilling.prove(dataverse.session, { asOf: isoDate(asOf), now: instant(now) });
  return [...new Set(findings.map(({ invariant }) => invariant))].sort();
};

const { invoice, invoiceLine, shipment, shipmentLine, voidedNumber } = tables;

/** Some row of a table. */
const some = async (table: { readonly entitySetName: string; readonly primaryId: string }, at = 0) => {
  const rows = await world.rows({ from: table.entitySetName, select: [table.primaryId] });
  return String(rows[at]?.[table.primaryId]);
};

test('finds nothing where billing did its work', async () => expect(await broken()).toEqual([]));

describe('finds what is planted', () => {
  test('I1: a billed shipment that says it is not', async () => {
    const id = await some(shipment);
    await world.edit(shipment.entitySetName, id, { [shipment.columns.posted.name]: false });
    expect(await broken()).toEqual(['I1']);
    await world.edit(shipment.entitySetName, id, { [shipment.columns.posted.name]: true });
    expect(await broken()).toEqual([]);
  });

  test('I1: a delivery of a cleared order that nobody billed for days', async () => {
    const customerId = await world.customer('ACME');
    const [order = ''] = await world.orders([{ externalId: 'late', customerId, lines: [['1', '10.00', '21']] }]);
    await world.deliver(order, 'pick late');
    expect(await broken('2026-03-05')).toEqual([]);
    expect(await broken('2026-03-06')).toEqual(['I1']);
    taken(await world.run('2026-03-06'));
    expect(await broken('2026-03-07')).toEqual([]);
  });

  test('I2: a key that is not the shipment\u2019s', async () => {
    const id = (await world.invoices())[1]?.id ?? '';
    const key = (await world.invoices())[1]?.key ?? '';
    await world.edit(invoice.entitySetName, id, { [invoice.columns.key.name]: 'invoice-of-nobody' });
    expect(await broken()).toEqual(['I2']);
    await world.edit(invoice.entitySetName, id, { [invoice.columns.key.name]: key });
  });

  test('I3: a line of a posted document that somebody edited, even where the amounts still agree', async () => {
    const id = await some(invoiceLine);
    await world.edit(invoiceLine.entitySetName, id, {
      [invoiceLine.columns.productDescription.name]: 'Something else',
    });
    expect(await broken()).toEqual(['I3']);
    await world.edit(invoiceLine.entitySetName, id, {
      [invoiceLine.columns.productDescription.name]: 'Product of line 1',
    });
    const net = invoiceLine.columns.postedNet.name;
    const [line] = await world.rows({
      from: invoiceLine.entitySetName,
      select: [net],
      where: equal(invoiceLine.primaryId, { id }),
    });
    await world.edit(invoiceLine.entitySetName, id, { [net]: 1 });
    expect(await broken()).toEqual(['I3']);
    await world.edit(invoiceLine.entitySetName, id, { [net]: Number(line?.[net]) });
    expect(await broken()).toEqual([]);
  });

  test('I4: more invoiced than was delivered', async () => {
    const id = await some(shipmentLine);
    await world.edit(shipmentLine.entitySetName, id, { [shipmentLine.columns.deliveredQuantity.name]: 1 });
    expect(await broken()).toEqual(['I4']);
    await world.edit(shipmentLine.entitySetName, id, { [shipmentLine.columns.deliveredQuantity.name]: 2 });
  });

  test('I5: an invoice made by hand', async () => {
    const customerId = await world.customer('ACME');
    const id = '00000000-0000-4000-8000-0000000000aa';
    const row = { invoiceid: id, name: 'by hand', 'customerid_account@odata.bind': `/accounts(${customerId})` };
    await writeTransactions(world.dataverse, on('2026-03-11'), [
      { key: id, creates: [{ entitySetName: 'invoices', row }], updates: [] },
    ]);
    expect(await broken('2026-03-11', '2000-01-01T00:00:00Z')).toEqual([]);
    expect(await broken()).toEqual(['I5']);
    await callDataverse(world.dataverse, on('2026-03-11'), { method: 'DELETE', path: `invoices(${id})` });
  });

  test('I6: a number that is skipped without a record, and one that stands twice', async () => {
    const [series] = (await world.series()).filter(({ documentType }) => documentType === 'invoice');
    const next = series?.nextNumber ?? 0;
    const { entitySetName, columns } = tables.numberSeries;
    await world.edit(entitySetName, series?.id ?? '', { [columns.nextNumber.name]: next + 1 });
    expect(await broken()).toEqual(['I6']);
    await world.edit(entitySetName, series?.id ?? '', { [columns.nextNumber.name]: next - 1 });
    expect(await broken()).toEqual(['I6']);
    await world.edit(entitySetName, series?.id ?? '', { [columns.nextNumber.name]: next });
    expect(await broken()).toEqual([]);
    expect(await world.rows({ from: voidedNumber.entitySetName, select: [voidedNumber.primaryId] })).toEqual([]);
  });
});
