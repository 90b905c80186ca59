import { type RowUnreadable } from '@o2c/core/dataverse';
import { ok, type Result } from '@o2c/core/kernel';
import { type Decision } from '@o2c/core/operations';
import {
  cancelOrder,
  type CancelRefusal,
  changeOrder,
  type ChangeRefusal,
  changeRequestHash,
  type ChangedOrder,
  type OrderChange,
  type SalesOrder,
} from '@o2c/core/ordering';
import { z } from 'zod';
import { type Decided, decideInRounds, type NotWritten } from '../fulfilment/decide-in-rounds';
import { type Moment } from '../moment';
import { type ReadRefusal } from '../reading';
import { type ChangePorts, type ChangeState } from './change-ports';
import { type ChangeRequest } from './change-request';
import { changeDecisionId, changeTransaction } from './change-transaction';

export type ChangeAnswer =
  | { readonly key: string; readonly outcome: 'changed' | 'unchanged'; readonly version: number }
  | { readonly key: string; readonly outcome: 'refused'; readonly refusal: NotChanged };

export type NotChanged =
  | ChangeRefusal
  | CancelRefusal
  | NotWritten
  | RowUnreadable
  | { readonly code: 'change.order-unknown'; readonly orderId: string }
  /** Another change was made under this key. */
  | { readonly code: 'change.key-reused'; readonly orderId: string };

export type ChangeOrders = (
  requests: readonly ChangeRequest[],
  moment: Moment,
) => Promise<Result<readonly ChangeAnswer[], ReadRefusal>>;

/**
 * Changes or cancels orders (VA-5, OC-6): reads them, decides, and writes order, lines and decision in one change set over what was read. The
 * version counts on; clearance is stale unless less is asked for. The same request again changes nothing.
 */
export const changeOrders =
  (ports: ChangePorts): ChangeOrders =>
  (requests, moment) =>
    decideInRounds<ChangeRequest, ChangeAnswer>(requests, {
      decide: async (open) => {
        // One change of an order at a time: the next is decided on the rows this one leaves.
        const state = await ports.read({
          orderIds: [...new Set(open.map(({ orderId }) => orderId))],
          decisionIds: open.map(changeDecisionId),
        });
        return state.ok ? ok(firstOfEachOrder(open).map((request) => decide(request, state.value, moment))) : state;
      },
      write: ports.write,
      guardOf: ({ orderId }) => orderId,
      failed: refused,
    });

function firstOfEachOrder(requests: readonly ChangeRequest[]): readonly ChangeRequest[] {
  const seen = new Set<string>();
  return requests.filter(({ orderId }) => {
    const isFirst = !seen.has(orderId);
    seen.add(orderId);
    return isFirst;
  });
}

function decide(request: ChangeRequest, state: ChangeState, moment: Moment): Decided<ChangeRequest, ChangeAnswer> {
  const { orderId, key } = request;
  const made = state.decisions.get(changeDecisionId(request));
  if (made) return { item: request, answer: repeated(request, made) };
  const order = state.orders.get(orderId);
  if (!order) {
    const refusal = state.unreadable.get(orderId) ?? ({ code: 'change.order-unknown', orderId } as const);
    return { item: request, answer: refused(request, refusal) };
  }
  const changed = changedOrder(order, request.change);
  if (!changed.ok) return { item: request, answer: refused(request, changed.error) };
  return {
    item: request,
    transaction: changeTransaction(request, changed.value, {
      settings: state.settings,
      holds: state.openHolds.filter((hold) => hold.orderId === orderId),
      moment,
    }),
    whenWritten: { key, outcome: 'changed', version: changed.value.order.version },
  };
}

function changedOrder(order: SalesOrder, change: OrderChange): Result<ChangedOrder, ChangeRefusal | CancelRefusal> {
  if ('lines' in change) return changeOrder(order, change.lines);
  const cancelled = cancelOrder(order);
  return cancelled.ok ? ok({ order: cancelled.value, changed: [], added: [] }) : cancelled;
}

const inputs = z.object({ request: z.string(), version: z.number() });

/** The decision of the first request says what it was and which version it made. */
function repeated({ key, orderId, change }: ChangeRequest, made: Decision): ChangeAnswer {
  const { request, version } = inputs.parse(JSON.parse(made.inputs));
  if (request === changeRequestHash(orderId, change)) return { key, outcome: 'unchanged', version };
  return { key, outcome: 'refused', refusal: { code: 'change.key-reused', orderId } };
}

const refused = ({ key }: ChangeRequest, refusal: NotChanged): ChangeAnswer => ({ key, outcome: 'refused', refusal });
