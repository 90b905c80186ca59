import { tables } from '@o2c/core/dataverse';
import { ok, refuse, type Result } from '@o2c/core/kernel';
import { orderContentHash } from '@o2c/core/ordering';
import { type Action, type ActionRefusal, type Prepared } from '../action-requests/action';
import { type ActionRequest } from '../action-requests/action-request';
import { type Moment } from '../moment';
import { type HoldCase, type HoldCases } from './hold-case';
import { CREDIT_DECIDERS, openCase, personsDecision, type DecidedByPerson } from './persons-decision';

/**
 * `credit.release` on a hold, with a reason and the payload `{ "contentHash": "..." }` of what the person saw: the order is cleared for its content
 * as it is, against the rules, on the person's word (CR-5). Refused unless the hold is open, the person is a credit manager and the order is still
 * what was held and seen. A release takes room: orders that are evaluated at the same time see it, for the limit's owner changes with it.
 */
export const creditReleaseAction = (cases: HoldCases, moment: Moment): Action => ({
  type: 'credit.release',
  roles: CREDIT_DECIDERS,
  targets: [tables.creditHold.logicalName],
  prepare: async (request) => {
    const opened = await openCase(cases, request);
    return opened.ok ? release(opened.value, request, moment) : opened;
  },
});

function release(held: HoldCase, request: ActionRequest, moment: Moment): Result<Prepared, ActionRefusal> {
  const { order, hold } = held;
  const contentHash = orderContentHash(order);
  if (contentHash !== hold.contentHash) return refuse({ code: 'credit-hold.order-changed', order: order.id });
  const decided: DecidedByPerson = {
    outcome: 'released',
    order: { creditStatus: 'cleared', clearedHash: contentHash },
    hold: { status: 'released' },
  };
  return ok(personsDecision(held, { request, decided, moment }));
}
