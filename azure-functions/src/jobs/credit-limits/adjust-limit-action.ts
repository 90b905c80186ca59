import { tables } from '@o2c/core/dataverse';
import { refuse, type Result } from '@o2c/core/kernel';
import { z } from 'zod';
import { type Action, type ActionRefusal } from '../action-requests/action';
import { type ActionRequest } from '../action-requests/action-request';
import { type Moment } from '../moment';
import { type ReadRefusal } from '../reading';
import { ADJUST_LIMIT, type LimitPorts } from './limit-ports';
import { payloadOf } from './payload-of';
import { postAdjustment } from './post-adjustment';
import { rejectAdjustment } from './reject-adjustment';
import { submitAdjustment } from './submit-adjustment';

/** Who decides on limits. */
export const LIMIT_DECIDERS = ['O2C Credit Manager'];
/** Who prepares them. */
export const LIMIT_PREPARERS = ['O2C Credit Analyst', ...LIMIT_DECIDERS];

const payload = z.strictObject({ step: z.enum(['submit', 'post', 'reject']) });

/**
 * `credit.adjust-limit` on a journal, payload `{ "step": "submit" | "post" | "reject" }` (CR-14). Analysts and managers submit, managers post and
 * reject; the request is concluded with all that the step writes, or with nothing.
 */
export const adjustLimitAction = (ports: LimitPorts, moment: Moment): Action => ({
  type: ADJUST_LIMIT,
  roles: LIMIT_PREPARERS,
  targets: [tables.creditLimitAdjustment.logicalName],
  prepare: async (request) => {
    const given = payloadOf(payload, request.payload);
    if (!given.ok) return given;
    const { step } = given.value;
    if (step !== 'submit') {
      const may = await mayDecide(ports, request);
      if (!may.ok) return may;
    }
    const read = await ports.adjustmentById(request.targetId);
    if (!read.ok) return read;
    if (!read.value) return refuse({ code: 'action.target-unknown' });
    switch (step) {
      case 'submit':
        return submitAdjustment(read.value, request, moment);
      case 'post':
        return postAdjustment(read.value, ports, moment);
      case 'reject':
        return rejectAdjustment(read.value, request, moment);
    }
  },
});

/** Preparing is for more people than deciding. */
async function mayDecide(
  ports: Pick<LimitPorts, 'rolesOf'>,
  { initiatingUserId }: ActionRequest,
): Promise<Result<undefined, ActionRefusal | ReadRefusal>> {
  const roles = await ports.rolesOf(initiatingUserId);
  if (!roles.ok) return roles;
  return LIMIT_DECIDERS.some((role) => roles.value.includes(role))
    ? { ok: true, value: undefined }
    : refuse({ code: 'action.role-missing' });
}
