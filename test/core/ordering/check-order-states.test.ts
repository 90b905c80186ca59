import { decimal, instant, isoDate } from '@o2c/core/kernel';
import {
  checkOrderStates,
  type DecisionOnOrder,
  type HoldState,
  intakeIdentity,
  orderContentHash,
  type SalesOrder,
  type ShipmentState,
  type StateFacts,
  type StoredIntake,
} from '@o2c/core/ordering';
import { anOrder, anOrderLine } from './order-builders';

const line = anOrderLine({ shippedQuantity: decimal(1), invoicedQuantity: decimal(1) });
const base = anOrder({ lines: [line], intakeId: intakeIdentity('phone', 'SO-1').id });
const order: SalesOrder = { ...base, creditStatus: 'cleared', creditClearedHash: orderContentHash(base) };
const intake: StoredIntake = {
  ...intakeIdentity('phone', 'SO-1'),
  etag: 'W/"1"',
  channel: 'phone',
  externalId: 'SO-1',
  status: 'ordered',
  orderId: order.id,
  payload: '{}',
  payloadHash: 'x',
  receivedOn: isoDate('2026-03-01'),
  recordedOn: instant('2026-03-01T08:00:00Z'),
};
const shipment: ShipmentState = {
  id: 'SH-1',
  orderId: order.id,
  status: 'delivered',
  posted: true,
  invoiceId: 'I-1',
  deliveredOn: '2026-03-03',
};
const hold: HoldState = { id: 'H-1', orderId: order.id, status: 'released', releasedOn: '2026-03-01T09:00:00Z' };
const decision = (said: string, day: number, inputs = '{}'): DecisionOnOrder => ({
  id: `${said}-${day}`,
  type: said.split(' ')[0] ?? '',
  targetId: order.id,
  outcome: said.split(' ')[1] ?? '',
  inputs,
  recordedOn: `2026-03-0${day}T08:00:00Z`,
});
const taken = decision('order.take ordered', 1);
const cleared = decision('order.clear cleared', 1);
const right: StateFacts = {
  orders: [order],
  intakes: [intake],
  shipments: [shipment],
  holds: [hold],
  decisions: [taken, cleared],
};

const withOrder = (facts: Partial<SalesOrder>): Partial<StateFacts> => ({ orders: [{ ...order, ...facts }] });
const withLine = (facts: Partial<typeof line>): Partial<StateFacts> => withOrder({ lines: [{ ...line, ...facts }] });
const withIntake = (facts: Partial<StoredIntake>): Partial<StateFacts> => ({ intakes: [{ ...intake, ...facts }] });
const withShipment = (facts: Partial<ShipmentState>): Partial<StateFacts> => ({
  shipments: [{ ...shipment, ...facts }],
});

const NEVER_CLEARED = { orders: [{ ...base, creditHoldId: 'H-1' }], decisions: [taken] };

test('rows and history that fit together have no finding (I22)', () => {
  expect(checkOrderStates(right)).toEqual([]);
  const held = { ...order, lines: [anOrderLine()], creditStatus: 'held' as const };
  const open: HoldState = { id: 'H-1', orderId: order.id, status: 'open' };
  expect(checkOrderStates({ ...right, orders: [held], shipments: [], holds: [open] })).toEqual([]);
  // Held again after goods have left: it was cleared once, and the decisions say so.
  const again = { ...base, creditStatus: 'held' as const, creditHoldId: 'H-1' };
  expect(checkOrderStates({ ...right, orders: [again], holds: [open] })).toEqual([]);
  const changes = [
    decision('order.change changed', 2, '{"version":2}'),
    decision('order.change changed', 3, '{"version":4}'),
  ];
  expect(checkOrderStates({ ...right, ...withOrder({ version: 5 }), decisions: [taken, ...changes] })).toEqual([]);
});

test.each<[string, string, Partial<StateFacts>]>([
  [
    'An order with status complete is in a state',
    order.id,
    withOrder({ status: 'complete', lines: [{ ...line, quantity: decimal(1) }] }),
  ],
  ['An order has no version', order.id, withOrder({ version: 0, intakeId: base.intakeId ?? '' })],
  ['Goods of an order that is new have left', order.id, withOrder({ state: 'active', status: 'new' })],
  ['never cleared', order.id, { orders: [base] }],
  ['complete and not wholly billed', order.id, withOrder({ state: 'fulfilled', status: 'complete' })],
  ['beyond what it may be', `${order.id} line 1`, withLine({ shippedQuantity: decimal(3) })],
  ['beyond what it may be', `${order.id} line 1`, withLine({ invoicedQuantity: decimal('1.5') })],
  [
    'beyond what it may be',
    `${order.id} line 1`,
    withLine({ shippedQuantity: decimal(1), invoicedQuantity: decimal(-1) }),
  ],
  ['An intake that is needsInfo points at', intake.id, withIntake({ status: 'needsInfo' })],
  ['An intake that is ordered points at the wrong', intake.id, withIntake({ orderId: 'other' })],
  ['its order says otherwise', intake.id, { orders: [], shipments: [], holds: [] }],
  ['points at an intake that is not there', order.id, { intakes: [] }],
  ['wrong number of open holds', order.id, { holds: [{ ...hold, status: 'open' }] }],
  ['wrong number of open holds', order.id, withOrder({ creditStatus: 'held' })],
  ['A hold has no order', 'H-2', { holds: [{ id: 'H-2', orderId: 'gone', status: 'open' }] }],
  ['never cleared', order.id, NEVER_CLEARED],
  ['says otherwise of its end', 'H-1', { holds: [{ id: 'H-1', orderId: order.id, status: 'rejected' }] }],
  ['forced by nobody', 'H-1', { holds: [{ ...hold, forced: true }] }],
  ['A shipment has no order', 'SH-1', withShipment({ orderId: 'gone' })],
  ['is billed and has no invoice', 'SH-1', withShipment({ posted: false })],
  ['billed that was not delivered', 'SH-1', withShipment({ status: 'shipped' })],
  [
    'of an order that is cancelled',
    'SH-1',
    withOrder({ state: 'cancelled', status: 'noMoney', lines: [anOrderLine()] }),
  ],
  ['taken more than once', order.id, { decisions: [taken, { ...taken, id: 'again' }] }],
  ['before it was taken', order.id, { decisions: [{ ...taken, recordedOn: '2026-03-04T08:00:00Z' }, cleared] }],
  ['versions of an order', order.id, { decisions: [taken, decision('order.change changed', 2, '{"version":7}')] }],
  [
    'was cancelled and lives on',
    order.id,
    { ...withOrder({ version: 2 }), decisions: [taken, decision('order.change cancelled', 2, '{"version":2}')] },
  ],
])('%s: a finding about %s (I22)', (text, subject, facts) => {
  const findings = checkOrderStates({ ...right, ...facts });
  expect(findings.filter((finding) => finding.text.includes(text) && finding.subject === subject)).toHaveLength(1);
  expect(new Set(findings.map(({ invariant }) => invariant))).toEqual(new Set(['I22']));
});

test('a decision after the cancellation is a finding (I22)', () => {
  const cancelled = {
    ...order,
    state: 'cancelled' as const,
    status: 'noMoney' as const,
    lines: [anOrderLine()],
    version: 2,
  };
  const history = [taken, decision('order.change cancelled', 2, '{"version":2}'), decision('order.clear cleared', 3)];
  const findings = checkOrderStates({
    orders: [cancelled],
    intakes: [intake],
    shipments: [],
    holds: [],
    decisions: history,
  });
  expect(findings).toMatchObject([
    { found: 'order.clear', text: expect.stringContaining('after it was cancelled') as unknown },
  ]);
});
