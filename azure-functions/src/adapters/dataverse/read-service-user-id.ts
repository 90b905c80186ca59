import { z } from 'zod';
import { callDataverse } from './call-dataverse';
import { type DataverseConnection } from './connection';

const answer = z.object({ UserId: z.guid().transform((id) => id.toLowerCase()) });

/** The `systemuserid` of the service identity behind a connection. Throws when Dataverse does not say it. */
export async function readServiceUserId(connection: DataverseConnection): Promise<string> {
  const reply = await callDataverse(connection, { correlationId: 'who-am-i' }, { method: 'GET', path: 'WhoAmI' });
  if (reply.outcome !== 'ok') throw new Error(`Who the service is cannot be read: ${reply.outcome}.`);
  return answer.parse(JSON.parse(reply.body)).UserId;
}
