import { type DataverseConnection } from './connection';
import { useLibrary } from './web-api-library';

/** Asks Dataverse who the service is. Throws when it does not answer: the check behind `health/ready`. */
export async function whoAmI(connection: DataverseConnection): Promise<void> {
  const reply = await useLibrary(connection, { correlationId: 'health' }, (api) =>
    api.callFunction({ name: 'WhoAmI' }),
  );
  if (reply.outcome !== 'ok') throw new Error(`WhoAmI: ${JSON.stringify(reply)}`);
}
