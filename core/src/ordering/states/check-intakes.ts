import { type Finding } from '../../operations';
import { intakeIdentity } from '../intake-identity';
import { orderIdentity } from '../order-identity';
import { type StoredIntake } from '../order-intake';
import { type SalesOrder } from '../sales-order';
import { broken } from './broken';
import { type StateFacts } from './state-facts';

/** Intakes against orders: one that is ordered has its order and its order has it; one that is not has none (OC-1). */
export function checkIntakes({ intakes, orders }: StateFacts): readonly Finding[] {
  const ordersById = new Map(orders.map((order) => [order.id, order]));
  const intakesById = new Map(intakes.map((intake) => [intake.id, intake]));
  return [
    ...intakes.flatMap((intake) => checkIntake(intake, ordersById)),
    ...orders.flatMap((order) => checkOrigin(order, intakesById)),
  ];
}

function checkIntake(intake: StoredIntake, orders: ReadonlyMap<string, SalesOrder>): readonly Finding[] {
  const own = orderIdentity(intake.channel, intake.externalId).id;
  const expected = intake.status === 'ordered' ? own : 'no order';
  const found = intake.orderId ?? 'no order';
  const findings: Finding[] = [];
  if (found !== expected)
    findings.push(
      broken(intake.id, { expected, found, text: `An intake that is ${intake.status} points at the wrong order.` }),
    );
  if (orders.has(own) !== (intake.status === 'ordered'))
    findings.push(
      broken(intake.id, {
        expected: intake.status === 'ordered' ? 'its order' : 'no order',
        found: orders.has(own) ? 'an order' : 'none',
        text: `An intake is ${intake.status}, and its order says otherwise.`,
      }),
    );
  return findings;
}

/** An order that was made by hand has no intake. */
function checkOrigin(
  { id, intakeId, channel, externalId }: SalesOrder,
  intakes: ReadonlyMap<string, StoredIntake>,
): readonly Finding[] {
  if (intakeId === undefined) return [];
  const expected = intakeIdentity(channel, externalId).id;
  if (intakeId === expected && intakes.has(intakeId)) return [];
  return [
    broken(id, {
      expected,
      found: intakeId,
      text: "An order points at an intake that is not there or is another order's.",
    }),
  ];
}
