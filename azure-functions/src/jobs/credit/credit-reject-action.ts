import { tables } from '@o2c/core/dataverse';
import { compareDecimals, decimal, ok, refuse, type Result } from '@o2c/core/kernel';
import { type Action, type ActionRefusal, type Prepared } from '../action-requests/action';
import { type ActionRequest } from '../action-requests/action-request';
import { type Moment } from '../moment';
import { type HoldCase, type HoldCases } from './hold-case';
import { CREDIT_DECIDERS, openCase, personsDecision } from './persons-decision';

/**
 * `credit.reject` on a hold, with a reason and the payload of a release: the order is cancelled for want of money (CR-6, OC-6: Canceled / No Money)
 * and the hold closed. Refused where goods have left already: what was delivered is billed, never cancelled.
 */
export const creditRejectAction = (cases: HoldCases, moment: Moment): Action => ({
  type: 'credit.reject',
  roles: CREDIT_DECIDERS,
  targets: [tables.creditHold.logicalName],
  prepare: async (request) => {
    const opened = await openCase(cases, request);
    return opened.ok ? reject(opened.value, request, moment) : opened;
  },
});

function reject(held: HoldCase, request: ActionRequest, moment: Moment): Result<Prepared, ActionRefusal> {
  const { order } = held;
  if (order.lines.some(({ shippedQuantity }) => compareDecimals(shippedQuantity, NOTHING) > 0))
    return refuse({ code: 'credit-hold.order-shipped', order: order.id });
  return ok(
    personsDecision(held, {
      request,
      decided: { outcome: 'rejected', order: { creditStatus: 'rejected' }, hold: { status: 'rejected' } },
      moment,
    }),
  );
}

const NOTHING = decimal(0);
