import { complexBody } from './complex-body';
import { type Operation } from './operation';
import { PLATFORM_VERSION } from './retrieve-version';

/** RetrieveCurrentOrganization: name, version and addresses of this environment (conformance row 76). */
export const retrieveCurrentOrganization: Operation = {
  kind: 'function',
  binding: 'none',
  run: (call) => {
    const { organization } = call.context.execution.services;
    const root = call.context.request.serviceRoot.replace(/\/api\/data\/.*$/, '');
    const detail = {
      OrganizationId: organization.id,
      FriendlyName: organization.name,
      OrganizationVersion: PLATFORM_VERSION,
      EnvironmentId: organization.id,
      Geo: 'LOCAL',
      TenantId: organization.id,
      UrlName: organization.name,
      UniqueName: organization.name,
      State: 'Enabled',
      Endpoints: { Count: 1, Keys: ['WebApplication'], Values: [`${root}/`] },
    };
    return Promise.resolve(complexBody(call, 'RetrieveCurrentOrganizationResponse', { Detail: detail }));
  },
};
