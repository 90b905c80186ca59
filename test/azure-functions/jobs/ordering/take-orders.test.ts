import { tables } from '@o2c/core/dataverse';
import { rowId } from '@o2c/core/kernel';
import { isCleared, orderContentHash, orderIdentity } from '@o2c/core/ordering';
import { createHash } from 'node:crypto';
import { upsertRow } from '../../../../scripts/dataverse/upsert-row';
import { provisionedDataverse, type ProvisionedDataverse } from '../../../builders/provisioned-dataverse';
import { aBody, aBodyLine, on, orderingWorld } from './ordering-world';

let dataverse: ProvisionedDataverse;
let world: Awaited<ReturnType<typeof orderingWorld>>;

beforeAll(async () => {
  dataverse = await provisionedDataverse();
  world = await orderingWorld(dataverse);
}, 60_000);
afterAll(() => dataverse.close());

const orderOf = async (externalId: string) => (await world.orders()).find((order) => order.externalId === externalId);
const intakeOf = async (externalId: string) =>
  (await world.intakes()).find((intake) => intake.externalId === externalId);

test('an order becomes an intake, a submitted order with lines, and a decision, each pointing at the other (OC-1)', async () => {
  const body = aBody('T-1', {
    purchaseOrder: 'PO 12-7',
    note: 'ring twice ☎',
    lines: [
      aBodyLine({ unitPrice: 149.5, specification: 'rot, größer' }),
      aBodyLine({ product: 'p-110', quantity: '3' }),
    ],
  });
  const payload = JSON.stringify(body);
  const { id, key } = orderIdentity('phone', 'T-1');
  expect(await world.take([payload])).toEqual([
    {
      outcome: 'created',
      orderId: id,
      orderNumber: 'PH-T-1',
      intakeId: rowId('orderintake', 'phone', 'T-1'),
      warnings: [],
    },
  ]);
  const order = await orderOf('T-1');
  expect(order).toMatchObject({
    id,
    key,
    orderNumber: 'PH-T-1',
    state: 'submitted',
    status: 'inProgress',
    customerId: rowId('account', 'ACME'),
    legalEntityId: rowId('legalentity', 'NL01'),
    ownerTeamId: rowId('team', 'NL01'),
    paymentTermId: rowId('paymentterm', 'NET30'),
    intakeId: rowId('orderintake', 'phone', 'T-1'),
    customerPurchaseOrder: 'PO 12-7',
    note: 'ring twice ☎',
    shippingMethod: 'dhl',
    creditStatus: 'notEvaluated',
    version: 1,
    lines: [
      { lineNumber: 1, quantity: '2', unitPrice: '149.5', specification: 'rot, größer', taxRate: '21' },
      { lineNumber: 2, quantity: '3', unitPrice: '24.95' },
    ],
  });
  expect(order && isCleared(order)).toBe(false);
  expect(await intakeOf('T-1')).toMatchObject({
    status: 'ordered',
    orderId: id,
    payload,
    payloadHash: createHash('sha256').update(payload).digest('hex'),
    customerId: rowId('account', 'ACME'),
  });
  const [decision] = await world.decisions(id);
  expect(decision).toMatchObject({ type: 'order.take', outcome: 'ordered', rule: 'intake.complete' });
  expect(JSON.parse(decision?.inputs ?? '')).toMatchObject({ content: order && orderContentHash(order) });
});

test('the same body again gives the same order, and another body under its key is refused (OC-1)', async () => {
  const [first] = await world.take([aBody('T-2')]);
  const [again] = await world.take([aBody('T-2')], '2026-03-05');
  const [other] = await world.take([aBody('T-2', { lines: [aBodyLine({ quantity: 3 })] })]);
  expect(first).toMatchObject({ outcome: 'created' });
  expect(again).toEqual({ ...first, outcome: 'replayed' });
  expect(other).toEqual({ outcome: 'different', orderId: orderIdentity('phone', 'T-2').id, orderNumber: 'PH-T-2' });
  expect((await orderOf('T-2'))?.lines[0]?.quantity).toBe('2');
});

test('a list may hold an order twice, and another body under the same key', async () => {
  const answers = await world.take([aBody('T-3'), aBody('T-3'), aBody('T-3', { note: 'other' }), aBody('T-4')]);
  expect(answers.map(({ outcome }) => outcome)).toEqual(['created', 'replayed', 'different', 'created']);
});

test('an intake with defects keeps its payload and the list of them, makes no order, and may be corrected under its key', async () => {
  const bad = aBody('T-5', { lines: [{ product: 'NONE', unit: 'Piece' } as never] });
  const defects = [
    { code: 'field.missing', path: 'lines[0].quantity' },
    { code: 'line.product-unknown', path: 'lines[0].product', found: 'NONE' },
  ];
  expect(await world.take([bad])).toEqual([
    { outcome: 'needsInfo', intakeId: rowId('orderintake', 'phone', 'T-5'), defects, warnings: [] },
  ]);
  expect(await orderOf('T-5')).toBeUndefined();
  const kept = await intakeOf('T-5');
  expect(kept).toMatchObject({ status: 'needsInfo', payload: JSON.stringify(bad) });
  expect(JSON.parse(kept?.defects ?? '')).toEqual({ defects, warnings: [] });
  expect(await world.decisions(rowId('orderintake', 'phone', 'T-5'))).toMatchObject([{ outcome: 'needsInfo' }]);

  // The same body again says the same and writes nothing.
  expect(await world.take([bad])).toMatchObject([{ outcome: 'needsInfo', defects }]);
  expect((await intakeOf('T-5'))?.etag).toBe(kept?.etag);

  expect(await world.take([aBody('T-5')])).toMatchObject([{ outcome: 'created' }]);
  expect(await intakeOf('T-5')).toMatchObject({ status: 'ordered', orderId: orderIdentity('phone', 'T-5').id });
  expect((await intakeOf('T-5'))?.defects).toBeUndefined();
  expect(await world.take([bad])).toMatchObject([{ outcome: 'different' }]);
});

test('an intake whose master data was put right is taken when the very same body is posted again', async () => {
  const body = aBody('T-6', { customer: 'LATER' });
  expect(await world.take([body])).toMatchObject([{ outcome: 'needsInfo', defects: [{ code: 'customer.unknown' }] }]);
  await world.customer('LATER');
  expect(await world.take([body])).toMatchObject([{ outcome: 'created' }]);
});

test('what has no channel or external id is answered with all its defects and not kept', async () => {
  const before = (await world.intakes()).length;
  const [nothing, text] = await world.take([{ legalEntity: 'NL01' }, '{"channel":']);
  expect(nothing).toMatchObject({ outcome: 'needsInfo' });
  expect(nothing?.outcome === 'needsInfo' && nothing.defects.map(({ path }) => path)).toEqual([
    'channel',
    'externalId',
    'currency',
    'deliveryPreference',
    'lines',
    'customer',
  ]);
  expect(text).toMatchObject({ outcome: 'needsInfo', defects: [{ code: 'body.not-json', path: '' }] });
  expect((await world.intakes()).length).toBe(before);
});

test('the external id of an order that names none is the idempotency key of the call', async () => {
  const body = { ...aBody('none'), externalId: undefined };
  const posted = { payload: JSON.stringify(body), idempotencyKey: 'call-7' };
  const taken = await world.jobs.takeOrders([posted], on('2026-03-02'));
  expect(taken).toMatchObject({ ok: true, value: [{ outcome: 'created', orderNumber: 'PH-call-7' }] });
});

test('a customer blocked for shipping gets no new order (VA-3)', async () => {
  await world.customer('STUCK', { blocked: 'ship' });
  expect(await world.take([aBody('T-7', { customer: 'STUCK' })])).toMatchObject([
    { outcome: 'needsInfo', defects: [{ code: 'customer.blocked', path: 'customer', found: 'ship' }] },
  ]);
});

test('a contact orders for the company behind them', async () => {
  const { entitySetName, columns, lookups } = tables.contact;
  await upsertRow(
    world.session,
    { entitySetName, id: rowId('contact', 'jo') },
    {
      [columns.lastName.name]: 'Jo',
      [columns.emailAddress.name]: 'jo@acme.example',
      [`${lookups.parentAccount.navigation}@odata.bind`]: `/accounts(${rowId('account', 'ACME')})`,
    },
  );
  const body = { ...aBody('T-8'), customer: undefined };
  await world.take([{ ...body, contact: 'jo@acme.example' }]);
  expect((await orderOf('T-8'))?.customerId).toBe(rowId('account', 'ACME'));
});

test('a purchase order that came before is a warning with a link, and stands with the intake (OC-5)', async () => {
  const purchaseOrder = '4711-A';
  await world.take([aBody('T-9', { purchaseOrder })]);
  const [second] = await world.take([aBody('T-10', { purchaseOrder: '4711 a' })]);
  const warnings = [
    {
      code: 'purchaseOrder.repeated',
      path: 'purchaseOrder',
      orderId: orderIdentity('phone', 'T-9').id,
      orderNumber: 'PH-T-9',
    },
  ];
  expect(second).toMatchObject({ outcome: 'created', warnings });
  expect(await world.take([aBody('T-10', { purchaseOrder: '4711 a' })])).toMatchObject([
    { outcome: 'replayed', warnings },
  ]);
  expect((await intakeOf('T-10'))?.defects).toBe(JSON.stringify({ defects: [], warnings }));
});

test('fifty identical orders posted at once are one order, and every answer names it (OC-1)', async () => {
  const body = JSON.stringify(aBody('T-50'));
  const answers = await Promise.all(Array.from({ length: 50 }, () => world.take([body])));
  const ids = new Set(answers.flat().map((answer) => ('orderId' in answer ? answer.orderId : answer.outcome)));
  expect([...ids]).toEqual([orderIdentity('phone', 'T-50').id]);
  expect(answers.flat().filter(({ outcome }) => outcome === 'created')).toHaveLength(1);
  expect((await world.orders()).filter(({ externalId }) => externalId === 'T-50')).toHaveLength(1);
  expect((await world.intakes()).filter(({ externalId }) => externalId === 'T-50')).toHaveLength(1);
  expect(await world.decisions(orderIdentity('phone', 'T-50').id)).toHaveLength(1);
});
