import { isoDate } from '@o2c/core/kernel';
import { type ProvisionedDataverse, provisionedDataverse } from '../../../builders/provisioned-dataverse';
import { on } from '../fulfilment/billing-world';
import { taken } from '../fulfilment/taken';
import { type OrderAsked } from '../fulfilment/cleared-order';
import { invoicingWorld } from './invoicing-world';

/** How many invoices are billed; `npm run bench -- cost` does the same with 1,000. */
const COUNT = Number(process.env['O2C_COST_INVOICES'] ?? '60');

interface Cost {
  readonly requests: number;
  readonly operations: number;
  readonly rowWrites: number;
}

/** What a run over so many delivered orders asks of Dataverse, everything included; so many of them are of one customer. */
async function costOf(dataverse: ProvisionedDataverse, count: number, ofOneCustomer: number): Promise<Cost> {
  const world = await invoicingWorld(dataverse);
  const customers = await Promise.all(Array.from({ length: 20 }, (_, at) => world.customer(`Customer ${at}`)));
  const lines: OrderAsked['lines'] = [
    ['5', '10.00', '21', 100],
    ['3', '0.33', '9'],
    ['1', '99.99', '21'],
  ];
  const ids = await world.orders(
    Array.from({ length: count }, (_, at) => ({
      externalId: `SO-${at}`,
      customerId: customers[at < ofOneCustomer ? 0 : 1 + (at % 19)] ?? '',
      lines,
    })),
  );
  const requests = ids.map((orderId) => ({ key: `pick ${orderId}`, orderId, shippedOn: isoDate('2026-03-02') }));
  const shipped = taken(await world.jobs.shipOrders(requests, on('2026-03-02')));
  const reports = shipped.map(({ shipmentId }) => ({ shipmentId, deliveredOn: isoDate('2026-03-03') }));
  taken(await world.jobs.confirmDeliveries(reports, on('2026-03-03')));
  await fetch(`${dataverse.url}/__local/requests`, { method: 'DELETE' });
  let operations = 0;
  const counting: typeof fetch = (url, request) => {
    const body = typeof request?.body === 'string' ? request.body : '';
    operations += body.match(/^(GET|POST|PATCH|DELETE) \S+ HTTP\/1\.1\r$/gm)?.length ?? 1;
    return fetch(url, request);
  };
  const report = taken(await world.run('2026-03-04', { dataverse: { ...world.dataverse, fetch: counting } }));
  expect(report).toMatchObject({ counts: { done: count, skipped: 0, parked: 0, failed: 0 } });
  const counted = (await (await fetch(`${dataverse.url}/__local/requests`)).json()) as Cost;
  return { ...counted, operations };
}

describe.each`
  customers                         | share
  ${'many customers'}               | ${0}
  ${'one customer holding a fifth'} | ${0.2}
`('billing orders of $customers', ({ share }: { share: number }) => {
  test('costs at most ten requests beside one for each hundred invoices, nine operations an invoice (design.md decision 3)', async () => {
    const dataverse = await provisionedDataverse();
    const cost = await costOf(dataverse, COUNT, Math.round(COUNT * share));
    await dataverse.close();
    expect(cost.requests).toBeLessThanOrEqual(10 + Math.ceil(COUNT / 100));
    expect(cost.operations).toBeLessThanOrEqual(9 * COUNT + 60);
    // One line a run for who asks what it costs.
    process.stdout.write(
      `${COUNT} invoices of three lines: ${cost.requests} requests, ${cost.operations} operations, ${cost.rowWrites} rows\n`,
    );
  }, 300_000);
});
