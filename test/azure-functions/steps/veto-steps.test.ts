import { tables } from '@o2c/core/dataverse';
import { rowId } from '@o2c/core/kernel';
import { STEP_SECRET_HEADER } from '@o2c/plugins-ts/src/steps/steps';
import { wakeSteps } from '@o2c/plugins-ts/src/steps/wake-steps';
import { vetoSteps } from '@o2c/plugins-ts/src/steps/veto-steps';
import { stepJudge } from '../../../azure-functions/src/adapters/compose/step-judge';
import { callDataverse } from '../../../azure-functions/src/adapters/dataverse/call-dataverse';
import { equal } from '../../../azure-functions/src/adapters/dataverse/query/filter';
import { writeExactJson } from '../../../azure-functions/src/adapters/dataverse/json/write-exact-json';
import { receiveStepHandler } from '../../../azure-functions/src/functions/receive-step';
import { readRows } from '../../../scripts/dataverse/read-rows';
import { type Session } from '../../../scripts/dataverse/connect';
import { upsertRow } from '../../../scripts/dataverse/upsert-row';
import { organisationFacts } from '../../../scripts/provision-dataverse/organisation-facts';
import { provisionWebhook } from '../../../scripts/provision-dataverse/provision-webhook';
import { disableVetoes, enableVetoes } from '../../../scripts/provision-dataverse/veto-steps';
import { hostedHandler, type HostedHandler } from '../../builders/hosted-handler';
import { provisionedDataverse, type ProvisionedDataverse } from '../../builders/provisioned-dataverse';
import { creditWorld, type CreditWorld, eur, NL, on, taken } from '../jobs/credit/credit-world';
import { updateRow } from '../jobs/credit/update-row';

const SECRET = 's'.repeat(32);
let dataverse: ProvisionedDataverse;
let world: CreditWorld;
let host: HostedHandler;
let administrator: string;
/** Whose user counts as the posting service's: nobody's, unless a test says so. */
let service = 'nobody';
beforeAll(async () => {
  dataverse = await provisionedDataverse();
  world = await creditWorld(dataverse);
  const { session } = dataverse;
  const facts = await organisationFacts(session);
  administrator = facts.userId;
  const [organization] = await readRows(session, { from: 'organizations', select: ['name'] });
  const judge = stepJudge({ dataverse: session.connection });
  const handler = receiveStepHandler({
    secrets: [SECRET],
    organizationId: facts.organizationId,
    organizationName: String(organization?.['name']),
    inbox: { note: () => Promise.resolve({ ok: true, value: 'new' }) },
    reactions: [],
    wakes: { steps: wakeSteps, wake: () => Promise.resolve() },
    vetoes: {
      steps: vetoSteps,
      // The only token of this Dataverse is the administrator's, who is a person here, or the service.
      judge: (step, payload) =>
        service === payload.InitiatingUserId
          ? judge(step, payload)
          : judge(step, { ...payload, InitiatingUserId: rowId('systemuser', 'somebody') }),
    },
  });
  host = await hostedHandler(handler);
  await provisionWebhook(session, { url: `${host.url}/api/steps`, secret: SECRET });
  await world.autonomy('act', '{}');
  await enableVetoes(session, host.url);
}, 60_000);
afterAll(async () => {
  await dataverse.close();
  await host.close();
});
beforeEach(() => {
  service = 'nobody';
  host.answer = undefined;
  host.received.length = 0;
});

const shipment = (orderId: string, name: string) => ({
  [tables.shipment.columns.key.name]: name,
  [tables.shipment.columns.name.name]: name,
  [tables.shipment.columns.shipmentStatus.name]: tables.shipment.choices.shipmentStatus.planned,
  [tables.shipment.columns.recordedOn.name]: '2026-06-10T00:00:00Z',
  [`${tables.shipment.lookups.salesOrder.navigation}@odata.bind`]: `/salesorders(${orderId})`,
  [`${tables.shipment.lookups.legalEntity.navigation}@odata.bind`]: `/o2c_legalentities(${NL})`,
});

const create = ({ connection, context }: Session, entitySetName: string, row: Record<string, unknown>) =>
  callDataverse(connection, context, { method: 'POST', path: entitySetName, body: writeExactJson(row as never) });

/** What synchronous steps sent; the package's asynchronous ones come here as well. */
const asked = () => host.received.filter((body) => (JSON.parse(body) as { Mode: number }).Mode === 0);
const VETOED = { outcome: 'rejected', status: 400, code: '0x80040265' };
async function anOrder(name: string, amount = eur(100_00)) {
  const customer = await world.customer(name);
  const orderId = await world.order(customer, `${name}-1`, amount);
  return { customer, orderId };
}

describe('a shipment by hand', () => {
  test('is refused for an order that was never evaluated, is held, or changed since; and made for one that is cleared (CR-3)', async () => {
    const { session } = dataverse;
    const { customer, orderId } = await anOrder('SHIP');
    expect(await create(session, 'o2c_shipments', shipment(orderId, 'SHIP-0'))).toMatchObject(VETOED);
    taken(await world.jobs.evaluateOrders([orderId], on('2026-06-10')));
    expect(await create(session, 'o2c_shipments', shipment(orderId, 'SHIP-1'))).toMatchObject({ outcome: 'ok' });
    const [order] = await world.orders(customer);
    await updateRow(session, { table: tables.salesOrderLine, id: order?.lines[0]?.id ?? '' }, { quantity: 11 });
    expect(await create(session, 'o2c_shipments', shipment(orderId, 'SHIP-2'))).toMatchObject(VETOED);
    const { orderId: held } = await anOrder('SHIPHELD', eur(5_000_00));
    taken(await world.jobs.evaluateOrders([held], on('2026-06-10')));
    expect(await create(session, 'o2c_shipments', shipment(held, 'SHIP-3'))).toMatchObject(VETOED);
  });

  test('is refused while a credit check is due at the shipment, however cleared the order is (CR-3)', async () => {
    const { session } = dataverse;
    const { orderId } = await anOrder('DUE');
    const checked = { checked: true };
    await world.autonomy('act', JSON.stringify({ checkpoints: { orderEntry: checked, shipment: checked } }));
    try {
      taken(await world.jobs.evaluateOrders([orderId], on('2026-06-10')));
      expect(await create(session, 'o2c_shipments', shipment(orderId, 'DUE-0'))).toMatchObject(VETOED);
    } finally {
      await world.autonomy('act', '{}');
    }
    expect(await create(session, 'o2c_shipments', shipment(orderId, 'DUE-1'))).toMatchObject({ outcome: 'ok' });
  });

  test('is refused without an order, and when the message lost its parameters for being too large', async () => {
    const { session } = dataverse;
    const { orderId } = await anOrder('LARGE');
    taken(await world.jobs.evaluateOrders([orderId], on('2026-06-10')));
    const large = { ...shipment(orderId, 'LARGE-1'), [tables.shipment.columns.carrier.name]: 'x' };
    expect(await create(session, 'o2c_shipments', large)).toMatchObject({ outcome: 'ok' });
    const [body = ''] = asked();
    const stripped = JSON.parse(body) as Record<string, unknown>;
    delete stripped['InputParameters'];
    const answer = await fetch(`${host.url}/api/steps`, {
      method: 'POST',
      headers: { [STEP_SECRET_HEADER]: SECRET, 'x-ms-dynamics-organization': String(stripped['OrganizationName']) },
      body: JSON.stringify(stripped),
    });
    expect(answer.status).toBe(403);
    const bound = `${tables.shipment.lookups.salesOrder.navigation}@odata.bind`;
    const nameless = Object.entries(shipment(orderId, 'LARGE-2')).filter(([name]) => name !== bound);
    expect(await create(session, 'o2c_shipments', Object.fromEntries(nameless))).toMatchObject({ outcome: 'rejected' });
  });

  test('is refused while the app is gone or fails, at most two calls, and nothing is written (F7, F19)', async () => {
    const { session } = dataverse;
    const { orderId } = await anOrder('CLOSED');
    taken(await world.jobs.evaluateOrders([orderId], on('2026-06-10')));
    host.answer = 503;
    expect(await create(session, 'o2c_shipments', shipment(orderId, 'CLOSED-1'))).toMatchObject(VETOED);
    expect(asked()).toHaveLength(2);
    host.answer = 500;
    expect(await create(session, 'o2c_shipments', shipment(orderId, 'CLOSED-1'))).toMatchObject(VETOED);
    expect(asked()).toHaveLength(3);
    host.answer = undefined;
    expect(await create(session, 'o2c_shipments', shipment(orderId, 'CLOSED-1'))).toMatchObject({ outcome: 'ok' });
  });

  test('the posting service makes shipments without being asked about the order: it looks itself', async () => {
    service = administrator;
    const { orderId } = await anOrder('SERVICE');
    expect(await create(dataverse.session, 'o2c_shipments', shipment(orderId, 'SERVICE-1'))).toMatchObject({
      outcome: 'ok',
    });
  });
});

describe('what was posted', () => {
  const remove = ({ connection, context }: Session, path: string) =>
    callDataverse(connection, context, { method: 'DELETE', path });
  const change = ({ connection, context }: Session, path: string, row: Record<string, string | number>) =>
    callDataverse(connection, context, {
      method: 'PATCH',
      path,
      // As forms save: without it the request is an upsert.
      headers: { 'if-match': '*' },
      body: writeExactJson(row),
    });

  test('an open item is neither changed nor deleted by hand; what is open of it is the jobs business and no step is asked', async () => {
    const { session } = dataverse;
    const customer = await world.customer('POSTED');
    await world.item(customer, 'POSTED-1', { amount: eur(100_00) });
    const path = `o2c_openitems(${rowId('openitem', 'POSTED-1', 1)})`;
    expect(await change(session, path, { [tables.openItem.columns.amount.name]: 1 })).toMatchObject(VETOED);
    expect(await change(session, path, { [tables.openItem.columns.dueDate.name]: '2027-01-01' })).toMatchObject(VETOED);
    expect(await remove(session, path)).toMatchObject(VETOED);
    host.received.length = 0;
    expect(await change(session, path, { [tables.openItem.columns.openAmount.name]: 50 })).toMatchObject({
      outcome: 'ok',
    });
    expect(asked()).toEqual([]);
  });

  test('a posted invoice and its lines stay as they are; a draft is a draft', async () => {
    const { session } = dataverse;
    const customer = await world.customer('INVOICE');
    const id = rowId('invoice', 'veto');
    const { columns } = tables.invoice;
    await upsertRow(
      session,
      { entitySetName: 'invoices', id },
      { name: 'draft', 'customerid_account@odata.bind': `/accounts(${customer})` },
    );
    expect(await change(session, `invoices(${id})`, { [columns.documentNumber.name]: 'A-1' })).toMatchObject({
      outcome: 'ok',
    });
    service = administrator;
    await updateRow(session, { table: tables.invoice, id }, { [columns.posted.name]: true });
    service = 'nobody';
    expect(await change(session, `invoices(${id})`, { [columns.documentNumber.name]: 'A-2' })).toMatchObject(VETOED);
    expect(await remove(session, `invoices(${id})`)).toMatchObject(VETOED);
    expect(await change(session, `invoices(${id})`, { description: 'a note' })).toMatchObject({ outcome: 'ok' });
  });
});

describe('the order commands of the form', () => {
  const fulfil = (orderId: string) => {
    const close = { subject: 'by hand', 'salesorderid@odata.bind': `/salesorders(${orderId})` };
    return create(dataverse.session, 'FulfillSalesOrder', { OrderClose: close, Status: -1 });
  };
  const bill = (id: string) => create(dataverse.session, 'ConvertSalesOrderToInvoice', { SalesOrderId: id });
  const stateOf = async (orderId: string): Promise<unknown> => {
    const where = equal('salesorderid', { id: orderId });
    const [row] = await readRows(dataverse.session, { from: 'salesorders', select: ['statecode'], where });
    return row?.['statecode'];
  };

  test('neither fulfil nor bill an order of ours; an order of somebody else is fulfilled and billed', async () => {
    const { customer, orderId } = await anOrder('COMMAND');
    const before = await stateOf(orderId);
    for (const command of [bill, fulfil]) expect(await command(orderId)).toMatchObject(VETOED);
    expect(await stateOf(orderId)).toBe(before);
    const foreign = rowId('salesorder', 'foreign');
    const values = { name: 'foreign', 'customerid_account@odata.bind': `/accounts(${customer})` };
    await upsertRow(dataverse.session, { entitySetName: 'salesorders', id: foreign }, values);
    for (const command of [fulfil, bill]) expect(await command(foreign)).toMatchObject({ outcome: 'ok' });
    expect(await stateOf(foreign)).toBe(4);
  });
});

describe('registering the vetoes', () => {
  test('the kill switch turns all of them off, and only a healthy app turns them on', async () => {
    const { session } = dataverse;
    const { orderId } = await anOrder('SWITCH');
    expect(await disableVetoes(session)).toBe(vetoSteps.length);
    expect(await disableVetoes(session)).toBe(0);
    expect(await create(session, 'o2c_shipments', shipment(orderId, 'SWITCH-1'))).toMatchObject({ outcome: 'ok' });
    host.answer = 503;
    await expect(enableVetoes(session, host.url)).rejects.toThrow('does not say that the app is ready');
    expect(await create(session, 'o2c_shipments', shipment(orderId, 'SWITCH-2'))).toMatchObject({ outcome: 'ok' });
    host.answer = undefined;
    await enableVetoes(session, host.url);
    await enableVetoes(session, host.url);
    expect(await create(session, 'o2c_shipments', shipment(orderId, 'SWITCH-3'))).toMatchObject(VETOED);
  });
});
