import { decimal, money } from '@o2c/core/kernel';
import { type OrderChange, orderIdentity } from '@o2c/core/ordering';
import { type ChangeAnswer } from '../../../../azure-functions/src/jobs/ordering/change-orders';
import { provisionedDataverse, type ProvisionedDataverse } from '../../../builders/provisioned-dataverse';
import { aBody, aBodyLine, on, orderingWorld } from './ordering-world';

let dataverse: ProvisionedDataverse;
let world: Awaited<ReturnType<typeof orderingWorld>>;
beforeAll(async () => {
  dataverse = await provisionedDataverse();
  world = await orderingWorld(dataverse);
}, 60_000);
afterAll(() => dataverse.close());

const orderId = (externalId: string) => orderIdentity('phone', externalId).id;
const orderOf = async (externalId: string) => (await world.orders()).find((order) => order.externalId === externalId);

async function change(...asked: readonly (readonly [key: string, externalId: string, change: OrderChange])[]) {
  const requests = asked.map(([key, externalId, one]) => ({ key, orderId: orderId(externalId), change: one }));
  const changed = await world.jobs.changeOrders(requests, on('2026-03-03'));
  if (!changed.ok) throw new Error(JSON.stringify(changed.error));
  return changed.value;
}

const quantity = (lineNumber: number, count: number): OrderChange => ({
  lines: [{ kind: 'quantity', lineNumber, quantity: decimal(count) }],
});

test('lines change, come and go; the order counts a version and its amounts follow (VA-5)', async () => {
  await world.take([aBody('C-1', { lines: [aBodyLine(), aBodyLine({ product: 'P-110', quantity: 1 })] })]);
  const line = (await orderOf('C-1'))?.lines[0];
  if (!line) throw new Error('the order has lines');
  const { productId, unitId, description, unitPrice, taxCategory, taxRate } = line;
  const product = { productId, unitId, description, unitPrice, taxCategory, taxRate };
  const lines: OrderChange = {
    lines: [
      { kind: 'quantity', lineNumber: 1, quantity: decimal(3) },
      { kind: 'remove', lineNumber: 2 },
      { kind: 'add', line: { ...product, quantity: decimal('1.5'), discount: money(5_00, 'EUR') } },
    ],
  };
  expect(await change(['k1', 'C-1', lines])).toEqual([{ key: 'k1', outcome: 'changed', version: 2 }]);
  expect(await orderOf('C-1')).toMatchObject({
    version: 2,
    creditStatus: 'notEvaluated',
    lines: [
      { lineNumber: 1, quantity: '3' },
      { lineNumber: 2, quantity: '0' },
      { lineNumber: 3, quantity: '1.5', discount: { minor: 5_00 } },
    ],
  });
  const [row] = await world.rows({
    from: 'salesorders',
    select: ['o2c_netamount', 'o2c_grossamount', 'o2c_externalid'],
  });
  expect(Number(row?.o2c_netamount)).toBe(667.75);
  expect((await world.decisions(orderId('C-1'))).map(({ type, outcome }) => `${type} ${outcome}`).sort()).toEqual([
    'order.change changed',
    'order.take ordered',
  ]);
});

test('the same request again changes nothing, another one under its key is refused', async () => {
  await world.take([aBody('C-2')]);
  expect(await change(['k2', 'C-2', quantity(1, 4)])).toEqual([{ key: 'k2', outcome: 'changed', version: 2 }]);
  expect(await change(['k2', 'C-2', quantity(1, 4)])).toEqual([{ key: 'k2', outcome: 'unchanged', version: 2 }]);
  expect(await change(['k2', 'C-2', quantity(1, 5)])).toMatchObject([{ refusal: { code: 'change.key-reused' } }]);
  expect((await orderOf('C-2'))?.version).toBe(2);
});

test('two changes of one order in one list are made one after the other', async () => {
  await world.take([aBody('C-3')]);
  expect(
    await change(['a', 'C-3', quantity(1, 4)], ['b', 'C-3', quantity(1, 5)], ['a', 'C-3', quantity(1, 4)]),
  ).toEqual([
    { key: 'a', outcome: 'changed', version: 2 },
    { key: 'b', outcome: 'changed', version: 3 },
    { key: 'a', outcome: 'unchanged', version: 2 },
  ]);
});

test('twenty changes at once each count: none is lost', async () => {
  await world.take([aBody('C-4')]);
  const asked = Array.from({ length: 20 }, (_, index) => change([`k${index}`, 'C-4', quantity(1, 10 + index)]));
  const answers = (await Promise.all(asked)).flat();
  const made = answers.filter(
    (answer): answer is Extract<ChangeAnswer, { version: number }> => answer.outcome === 'changed',
  );
  expect((await orderOf('C-4'))?.version).toBe(1 + made.length);
  expect(new Set(made.map(({ version }) => version)).size).toBe(made.length);
  const left = answers.filter(({ outcome }) => outcome !== 'changed');
  expect(left.every((answer) => answer.outcome === 'refused' && answer.refusal.code === 'transaction.conflict')).toBe(
    true,
  );
});

test('an order is cancelled once, and not changed afterwards (OC-6)', async () => {
  await world.take([aBody('C-5')]);
  expect(await change(['x', 'C-5', { cancel: true }])).toEqual([{ key: 'x', outcome: 'changed', version: 2 }]);
  expect(await orderOf('C-5')).toMatchObject({ state: 'cancelled', status: 'noMoney' });
  expect(await change(['x', 'C-5', { cancel: true }], ['y', 'C-5', quantity(1, 9)])).toMatchObject([
    { outcome: 'unchanged' },
    { outcome: 'refused', refusal: { code: 'order.illegal-transition', allowed: [] } },
  ]);
});

test('an order that is not there is refused by name', async () => {
  expect(await change(['z', 'C-none', { cancel: true }])).toMatchObject([
    { refusal: { code: 'change.order-unknown' } },
  ]);
});
