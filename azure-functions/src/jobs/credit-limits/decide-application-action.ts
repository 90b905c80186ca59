import { tables } from '@o2c/core/dataverse';
import { ok, parseIsoDate, parseMoney, refuse, type Result } from '@o2c/core/kernel';
import { z } from 'zod';
import { type Action, type ActionRefusal } from '../action-requests/action';
import { type Moment } from '../moment';
import { LIMIT_DECIDERS } from './adjust-limit-action';
import { approveApplication, type Granted } from './approve-application';
import { declineApplication } from './decline-application';
import { ensureProfile } from './ensure-profile';
import { type ApplicationState, type LimitPorts } from './limit-ports';
import { payloadOf } from './payload-of';

const payload = z.strictObject({
  answer: z.enum(['approved', 'declined']),
  /** Units of the application's currency. */
  limit: z.string().max(40).optional(),
  expiresOn: z.string().optional(),
});

/**
 * `credit.decide-application` on a credit application, with a reason and the payload `{ "answer": "approved" | "declined", "limit"?: "10000.00",
 * "expiresOn"?: "YYYY-MM-DD" }` (CR-17). Approved within the policy's authority the limit is posted with the answer; above it the journal is
 * submitted to a second person, and the application is in review until that journal is posted.
 */
export const decideApplicationAction = (ports: LimitPorts, moment: Moment): Action => ({
  type: 'credit.decide-application',
  roles: LIMIT_DECIDERS,
  targets: [tables.creditApplication.logicalName],
  prepare: async (request) => {
    if ((request.reason ?? '').trim() === '') return refuse({ code: 'action.reason-missing' });
    const given = payloadOf(payload, request.payload);
    if (!given.ok) return given;
    const read = await ports.applicationById(request.targetId);
    if (!read.ok) return read;
    if (!read.value) return refuse({ code: 'action.target-unknown' });
    const { status } = read.value.application;
    if (status !== 'open') return refuse({ code: 'credit-application.not-open', status });
    if (given.value.answer === 'declined') return ok(declineApplication(read.value, request, moment));
    const granted = grantedBy(given.value, read.value, moment);
    if (!granted.ok) return granted;
    const state = await ensureProfile(ports, read.value);
    if (!state.ok) return state;
    return approveApplication(state.value, { request, granted: granted.value }, { ports, moment });
  },
});

function grantedBy(
  { limit, expiresOn }: z.infer<typeof payload>,
  { application }: ApplicationState,
  { today }: Moment,
): Result<Granted, ActionRefusal> {
  const amount = parseMoney(limit ?? '', application.currency);
  if (!amount.ok || amount.value.minor < 0) return refuse({ code: 'action.payload-invalid', field: 'limit' });
  if (expiresOn === undefined) return refuse({ code: 'credit-adjustment.expiry-missing' });
  const day = parseIsoDate(expiresOn);
  if (!day.ok) return refuse({ code: 'action.payload-invalid', field: 'expiresOn' });
  if (day.value < today) return refuse({ code: 'credit-adjustment.expired' });
  return ok({ limit: amount.value, expiresOn: day.value });
}
