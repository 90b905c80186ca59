import { DataverseError } from '../../errors/dataverse-error';
import { type Database } from '../../store/database';
import { type TokenIdentity, unauthorized } from './token-verifier';

/**
 * The user a token belongs to: a person by object id, an application user by application id. A token for nobody here is refused with 401,
 * as the platform does for users that were never added to the environment.
 */
export function findUser(database: Database, { objectId, applicationId }: TokenIdentity): string {
  const person = objectId === undefined ? undefined : userBy(database, 'azureactivedirectoryobjectid', objectId);
  const found = person ?? (applicationId === undefined ? undefined : userBy(database, 'applicationid', applicationId));
  if (found === undefined) throw unauthorized('The user is not a member of the organization.');
  return found;
}

/** The user with an object id of the directory, for `CallerObjectId`. */
export function userByObjectId(database: Database, objectId: string): string {
  const found = userBy(database, 'azureactivedirectoryobjectid', objectId);
  if (found === undefined)
    throw new DataverseError(
      403,
      '0x80041d1f',
      `The user with object id ${objectId} is not a member of the organization.`,
    );
  return found;
}

function userBy(
  database: Database,
  column: 'azureactivedirectoryobjectid' | 'applicationid',
  id: string,
): string | undefined {
  const row = database.get(`SELECT systemuserid AS id FROM systemuser WHERE ${column} = ?`, [id.toLowerCase()]);
  return row === undefined ? undefined : String(row['id']);
}
