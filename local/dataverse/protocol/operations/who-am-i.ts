import { complexBody } from './complex-body';
import { type Operation } from './operation';

/** WhoAmI: the caller's user, business unit and organisation (conformance row 72). */
export const whoAmI: Operation = {
  kind: 'function',
  binding: 'none',
  run: (call) => {
    const { principal, services } = call.context.execution;
    const content = {
      BusinessUnitId: principal.businessUnitId,
      UserId: principal.userId,
      OrganizationId: services.organization.id,
    };
    return Promise.resolve(complexBody(call, 'WhoAmIResponse', content));
  },
};
