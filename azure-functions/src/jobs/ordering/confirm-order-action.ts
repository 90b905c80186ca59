import { tables } from '@o2c/core/dataverse';
import { ok, refuse, type Result } from '@o2c/core/kernel';
import { confirmationHash, type SalesOrder } from '@o2c/core/ordering';
import { z } from 'zod';
import { type Action, type ActionRefusal, type Prepared } from '../action-requests/action';
import { type ActionRequest } from '../action-requests/action-request';
import { readPayload } from '../credit-desk/read-payload';
import { type Moment } from '../moment';
import { type ReadRefusal } from '../reading';
import { type ConfirmPorts, type ConfirmState } from './confirm-ports';
import { CONFIRM_ORDER, lastConfirmation } from './last-confirmation';
import { planConfirmation } from './plan-confirmation';

const payload = z.strictObject({ note: z.string().max(2_000).optional() });

/**
 * `order.confirm` on an order, payload `{ "note"? }`: the confirmation to the customer is drafted, not sent, once for what it states. The credit
 * check that is due there is made first, in this run (CR-3): an order that does not pass is held at the confirmation and refused with its code. A
 * second request for what the customer was told last changes nothing, and checks nothing.
 */
export const confirmOrderAction = (ports: ConfirmPorts): Action => {
  const gate = ports.openGate(ports.moment);
  return {
    type: CONFIRM_ORDER,
    roles: ['O2C Sales', 'O2C AR Clerk'],
    targets: [tables.salesOrder.logicalName],
    prepare: async (request) => {
      const given = readPayload(payload, request.payload);
      if (!given.ok) return given;
      const first = await readOrder(ports, request);
      if (!first.ok) return first;
      const before = lastConfirmation(first.value.decisions);
      if (before?.content === confirmationHash(first.value.order))
        return ok(nothing(first.value.order, { outcome: 'confirmed', mail: before.mailId }));
      const checked = await gate([first.value.order], first.value.settings);
      if (!checked.ok) return checked;
      const { evaluated, stopped } = checked.value;
      const now = evaluated ? await readOrder(ports, request) : first;
      if (!now.ok) return now;
      const reason = stopped.get(now.value.order.id);
      // One that is held now says so itself.
      if (reason !== undefined && now.value.order.creditStatus === 'cleared')
        return refuse({ code: 'order.check-not-passed', order: now.value.order.id, reason });
      return decide({ ...now.value, request, note: given.value.note }, ports.moment);
    },
  };
};

type Known = ConfirmState & { readonly order: SalesOrder };

async function readOrder(
  { read }: ConfirmPorts,
  { targetId }: ActionRequest,
): Promise<Result<Known, ActionRefusal | ReadRefusal>> {
  const state = await read(targetId);
  if (!state.ok) return state;
  const { order } = state.value;
  if (order === undefined) return refuse({ code: 'action.target-unknown' });
  if ('code' in order) return refuse({ code: order.code, order: targetId });
  return ok({ ...state.value, order });
}

interface Asked extends Known {
  readonly request: ActionRequest;
  readonly note: string | undefined;
}

function decide({ request, note, ...state }: Asked, moment: Moment): Result<Prepared, ActionRefusal> {
  const { order } = state;
  const asked = { byId: request.initiatingUserId, ...(note === undefined ? {} : { note }) };
  const planned = planConfirmation({ ...state, asked, moment });
  switch (planned.kind) {
    case 'refused':
      return refuse({ code: planned.code, order: order.id, creditStatus: order.creditStatus });
    case 'unchanged':
      return ok(nothing(order, { outcome: 'confirmed', mail: planned.mailId }));
    case 'observedBefore':
      return ok(nothing(order, { outcome: 'observed' }));
    case 'observed': {
      const { creates } = planned;
      return ok({
        result: { order: order.id, outcome: 'observed' },
        snapshots: [],
        effects: { creates, updates: [] },
      });
    }
    case 'confirmed': {
      const { creates, mailId, operationId } = planned;
      const { entitySetName, columns } = tables.salesOrder;
      const changes = { [columns.lastOperationId.name]: operationId };
      return ok({
        result: { order: order.id, outcome: 'confirmed', mail: mailId, content: planned.content },
        snapshots: [],
        effects: { creates, updates: [{ entitySetName, id: order.id, etag: order.etag, changes }] },
      });
    }
  }
}

const nothing = (order: SalesOrder, said: Readonly<Record<string, string>>): Prepared => ({
  result: { order: order.id, ...said, unchanged: true },
  snapshots: [],
});
