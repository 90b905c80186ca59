import { type HttpRequest } from '@azure/functions';
import { type Caller, type VerifyCaller } from '../identity/verify-caller';
import { type Handled, type HttpWork } from './at-the-edge';
import { problem } from './problem';

/** App roles of the registration; `O2c.Read` opens what only reads. */
export type AppRole = 'O2c.Read' | 'O2c.Post' | 'O2c.Approve';

export type WorkForCaller = (request: HttpRequest, caller: Caller, correlationId: string) => Promise<Handled>;

/** Lets through a verified caller who holds the role; 401 and 403 otherwise, each with its reason in the log only. */
export const withRole =
  (verify: VerifyCaller, role: AppRole) =>
  (work: WorkForCaller): HttpWork =>
  async (request, correlationId) => {
    const caller = await verify(request.headers.get('authorization'));
    if (!caller.ok) {
      const { code } = caller.error;
      const reason = 'reason' in caller.error ? caller.error.reason : undefined;
      return { response: problem(code), facts: { code, reason } };
    }
    const { objectId, clientId, kind, roles } = caller.value;
    const facts = { callerId: objectId, clientId, callerKind: kind };
    if (!roles.includes(role)) {
      return { response: problem('auth.role-missing'), facts: { ...facts, code: 'auth.role-missing', role } };
    }
    const handled = await work(request, caller.value, correlationId);
    return { ...handled, facts: { ...facts, ...handled.facts } };
  };
