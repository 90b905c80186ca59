import { z } from 'zod';

import { callDataverse } from '../../azure-functions/src/adapters/dataverse/call-dataverse';
import { callFailed } from '../dataverse/call-failed';
import { type Session } from '../dataverse/connect';

const answer = z.object({ BusinessUnitId: z.guid(), UserId: z.guid(), OrganizationId: z.guid() });

/** What the platform itself decided: its organisation, and the root business unit of who asks. */
export interface OrganisationFacts {
  readonly organizationId: string;
  readonly rootBusinessUnitId: string;
  readonly userId: string;
}

/** Asks WhoAmI. */
export async function organisationFacts({ connection, context }: Session): Promise<OrganisationFacts> {
  const reply = await callDataverse(connection, context, { method: 'GET', path: 'WhoAmI' });
  if (reply.outcome !== 'ok') throw callFailed('asking who we are', reply);
  const { BusinessUnitId, UserId, OrganizationId } = answer.parse(JSON.parse(reply.body));
  return { organizationId: OrganizationId, rootBusinessUnitId: BusinessUnitId, userId: UserId };
}
