import { ok, type Result } from '@o2c/core/kernel';
import { checkIntake, orderIdentity, orderNumber, type IntakeVerdict, type StoredIntake } from '@o2c/core/ordering';
import { type Decided, decideInRounds } from '../fulfilment/decide-in-rounds';
import { type Moment } from '../moment';
import { type ReadRefusal } from '../reading';
import { type IntakeAnswer } from './intake-answer';
import { intakeTransaction } from './intake-transaction';
import { intakeWanted } from './intake-wanted';
import { type IntakePorts, type IntakeState } from './ordering-ports';
import { type OrderRead, type PostedOrder, readPostedOrder } from './posted-order';
import { storedWarnings } from './stored-warnings';

export type TakeOrders = (
  orders: readonly PostedOrder[],
  moment: Moment,
) => Promise<Result<readonly IntakeAnswer[], ReadRefusal>>;

/**
 * Takes posted orders (OC-1, VA-3, VA-4): reads intakes and master data, judges each, and writes intake, order with lines and decision in one
 * change set. Channel and external id make it once, whoever posts it and how often: the same body again gives the same order, another body under
 * a key that has its order is refused. An intake that needed information may be posted again under its key, changed or not: it is judged anew
 * over the row it has. Answers are in the order of the orders.
 */
export const takeOrders =
  (ports: IntakePorts): TakeOrders =>
  async (posted, moment) => {
    const orders = posted.map(readPostedOrder);
    const answers = new Map<OrderRead, IntakeAnswer>();
    // One list may name an order twice: the second is judged after the first was written.
    for (let open = orders; open.length > 0; open = open.filter((order) => !answers.has(order))) {
      const now = firstOfEach(open);
      const answered = await decideInRounds<OrderRead, IntakeAnswer>(now, {
        decide: async (waiting) => {
          const state = await ports.read(intakeWanted(waiting, moment.today));
          return state.ok ? ok(waiting.map((order) => decide(order, state.value, moment))) : state;
        },
        write: ports.write,
        guardOf: ({ identity, payloadHash }) => identity?.key ?? payloadHash,
        failed: (_order, { code, reason }) => ({ outcome: 'unfinished', code, reason }),
      });
      if (!answered.ok) return answered;
      now.forEach((order, at) => {
        const answer = answered.value[at];
        if (answer) answers.set(order, answer);
      });
    }
    return ok(orders.flatMap((order) => answers.get(order) ?? []));
  };

/** The first of each identity; those without one are never kept, so they are in nobody's way. */
function firstOfEach(orders: readonly OrderRead[]): readonly OrderRead[] {
  const seen = new Set<string>();
  return orders.filter(({ identity }) => {
    if (!identity) return true;
    const isFirst = !seen.has(identity.key);
    seen.add(identity.key);
    return isFirst;
  });
}

function decide(order: OrderRead, state: IntakeState, moment: Moment): Decided<OrderRead, IntakeAnswer> {
  const { identity } = order;
  const stored = identity && state.intakes.get(identity.id);
  if (stored?.status === 'ordered') return { item: order, answer: repeated(order, stored) };
  if (stored?.status === 'rejected') return { item: order, answer: { outcome: 'rejected', intakeId: stored.id } };
  const verdict = checkIntake(order.read, state.facts, moment.today);
  if (!verdict.order && verdict.defects.length === 0)
    throw new Error('An order without a defect that cannot be taken.');
  const answer = answerTo(order, verdict);
  if (!identity) return { item: order, answer };
  if (stored && isSame(order, verdict, stored)) return { item: order, answer };
  const judged = { order: { ...order, identity }, verdict, stored };
  return { item: order, transaction: intakeTransaction(judged, state.settings, moment), whenWritten: answer };
}

/** What is stored already says all of it. */
const isSame = (
  order: OrderRead,
  { defects, warnings, order: accepted }: IntakeVerdict,
  stored: StoredIntake,
): boolean =>
  !accepted && stored.payloadHash === order.payloadHash && stored.defects === JSON.stringify({ defects, warnings });

function repeated(order: OrderRead, stored: StoredIntake): IntakeAnswer {
  const names = namesOf(stored);
  if (stored.payloadHash !== order.payloadHash) return { outcome: 'different', ...names };
  return { outcome: 'replayed', ...names, intakeId: stored.id, warnings: storedWarnings(stored) };
}

const namesOf = ({ channel, externalId }: Pick<StoredIntake, 'channel' | 'externalId'>) => ({
  orderId: orderIdentity(channel, externalId).id,
  orderNumber: orderNumber(channel, externalId),
});

function answerTo({ identity }: OrderRead, { order, defects, warnings }: IntakeVerdict): IntakeAnswer {
  if (order && identity) return { outcome: 'created', ...namesOf(order), intakeId: identity.id, warnings };
  return { outcome: 'needsInfo', ...(identity ? { intakeId: identity.id } : {}), defects, warnings };
}
