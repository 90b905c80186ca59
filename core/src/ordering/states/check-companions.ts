import { type Finding } from '../../operations';
import { type SalesOrder } from '../sales-order';
import { broken } from './broken';
import { type HoldState, type ShipmentState, type StateFacts } from './state-facts';

/** Holds and shipments against their orders: who is held has one open hold and is submitted; who is cancelled has nothing on its way. */
export function checkCompanions({ orders, holds, shipments }: StateFacts): readonly Finding[] {
  const byId = new Map(orders.map((order) => [order.id, order]));
  const openHolds = new Map<string, number>();
  for (const { orderId, status } of holds)
    if (isOpen(status)) openHolds.set(orderId, (openHolds.get(orderId) ?? 0) + 1);
  return [
    ...orders.flatMap((order) => checkHeld(order, openHolds.get(order.id) ?? 0)),
    ...holds.flatMap((hold) => (byId.has(hold.orderId) ? [] : [orphan(hold.id, hold.orderId, 'hold')])),
    ...holds.flatMap(checkHold),
    ...shipments.flatMap((shipment) => checkShipment(shipment, byId.get(shipment.orderId))),
  ];
}

const isOpen = (status: HoldState['status']): boolean => status === 'open' || status === 'readyToRelease';

function checkHeld({ id, state, creditStatus }: SalesOrder, open: number): readonly Finding[] {
  // An order that was changed while it was held keeps its hold until it is evaluated again.
  const waits = state === 'submitted' && creditStatus === 'notEvaluated';
  const expected = state === 'submitted' && creditStatus === 'held' ? 1 : 0;
  if (open === expected || (waits && open <= 1)) return [];
  const text = `An order that is ${state} and ${creditStatus} has the wrong number of open holds.`;
  return [broken(id, { expected: String(expected), found: String(open), text })];
}

/** A hold is over exactly when it says since when, and one that was forced names by whom (CR-8). */
function checkHold({ id, status, releasedOn, forced, forcedById }: HoldState): readonly Finding[] {
  const findings: Finding[] = [];
  if (isOpen(status) !== (releasedOn === undefined))
    findings.push(
      broken(id, {
        expected: isOpen(status) ? 'no end' : 'an end',
        found: releasedOn ?? 'none',
        text: `A hold that is ${status} says otherwise of its end.`,
      }),
    );
  if (forced === true && forcedById === undefined)
    findings.push(broken(id, { expected: 'a person', found: 'nobody', text: 'A hold was forced by nobody.' }));
  return findings;
}

function checkShipment(shipment: ShipmentState, order: SalesOrder | undefined): readonly Finding[] {
  const { id, status, posted, invoiceId, deliveredOn, orderId } = shipment;
  if (!order) return [orphan(id, orderId, 'shipment')];
  const findings: Finding[] = [];
  const say = (expected: string, found: string, text: string): void =>
    void findings.push(broken(id, { expected, found, text }));
  if (posted !== (invoiceId !== undefined))
    say(
      posted ? 'an invoice' : 'no invoice',
      invoiceId ?? 'none',
      'A shipment is billed and has no invoice, or the other way round.',
    );
  if (posted && status !== 'delivered') say('delivered', status, 'A shipment is billed that was not delivered (FU-4).');
  if (status === 'delivered' && deliveredOn === undefined) say('a day', 'none', 'A shipment is delivered on no day.');
  if (status !== 'cancelled' && (order.state === 'active' || order.state === 'cancelled'))
    say('no shipment', status, `A shipment is ${status} of an order that is ${order.state}.`);
  return findings;
}

const orphan = (id: string, orderId: string, what: string): Finding =>
  broken(id, { expected: `order ${orderId}`, found: 'none', text: `A ${what} has no order.` });
