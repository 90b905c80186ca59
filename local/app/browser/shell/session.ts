import { asList, asObject, asText } from '../dataverse/read-json';
import { queryRows } from '../dataverse/rows';
import { webApi } from '../dataverse/web-api';

export interface LocalUser {
  readonly username: string;
  readonly displayName: string;
  readonly roles: readonly string[];
}

export interface Session {
  readonly user: LocalUser;
  readonly users: readonly LocalUser[];
  readonly environment: string;
}

/** The signed-in person as Dataverse knows them. */
export interface Person extends LocalUser {
  readonly userId: string;
  readonly roleIds: readonly string[];
}

/** Who works here and who could. */
export async function loadSession(): Promise<Session> {
  const body = asObject(await (await fetch('/app/session')).json());
  return {
    user: toUser(body['user']),
    users: asList(body['users']).map(toUser),
    environment: asText(body['environment']),
  };
}

/** Signs another local person in; the page is to be loaded anew afterwards. */
export async function changeUser(username: string): Promise<void> {
  await fetch('/app/session', { method: 'PUT', body: JSON.stringify({ username }) });
}

/** Asks Dataverse who the token stands for. Roles are read where the person may read them, else left empty. */
export async function loadPerson(user: LocalUser): Promise<Person> {
  const userId = asText(asObject((await webApi({ method: 'GET', path: 'WhoAmI' })).body)['UserId']);
  const roles = await queryRows(`systemusers(${userId})/systemuserroles_association?$select=name,roleid`).catch(
    () => [],
  );
  return { ...user, userId, roleIds: roles.map((role) => asText(role['roleid'])) };
}

/**
 * The people with the security roles they hold in Dataverse, found by their full names; those of the users file (roles in the token)
 * stay where Dataverse does not know the person or may not tell.
 */
export async function withSecurityRoles(users: readonly LocalUser[]): Promise<readonly LocalUser[]> {
  const path = 'systemusers?$select=fullname&$expand=systemuserroles_association($select=name)';
  const rows = await queryRows(path).catch(() => []);
  const rolesOf = new Map(
    rows.map((row) => [
      asText(row['fullname']),
      asList(row['systemuserroles_association']).map((role) => asText(asObject(role)['name'])),
    ]),
  );
  return users.map((user) => ({ ...user, roles: rolesOf.get(user.displayName) ?? user.roles }));
}

function toUser(value: unknown): LocalUser {
  const user = asObject(value);
  return {
    username: asText(user['username']),
    displayName: asText(user['displayName']),
    roles: asList(user['roles']).map(asText),
  };
}
