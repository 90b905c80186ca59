import { readFile } from 'node:fs/promises';

/** A person of the local environment, as the issuer's users file lists them. */
export interface LocalUser {
  readonly username: string;
  readonly displayName: string;
  readonly roles: readonly string[];
}

/** Who works when no users file is given: without an issuer every token is a system administrator. */
export const localAdministrator: LocalUser = {
  username: 'administrator',
  displayName: 'Local Administrator',
  roles: ['System Administrator'],
};

/**
 * Reads the people of a users file, the issuer's own: `{ users: [{ username, name, roles }] }`, or the plain list. Entries without a
 * username are left out.
 */
export async function readLocalUsers(file: string): Promise<readonly LocalUser[]> {
  const content: unknown = JSON.parse(await readFile(file, 'utf8'));
  const list = Array.isArray(content) ? content : property(content, 'users');
  if (!Array.isArray(list)) throw new Error(`${file}: expected a list of users.`);
  return list.flatMap((entry: unknown) => toLocalUser(entry));
}

function toLocalUser(entry: unknown): LocalUser[] {
  const username = property(entry, 'username');
  if (typeof username !== 'string' || username === '') return [];
  const displayName = property(entry, 'displayName') ?? property(entry, 'name');
  const roles = property(entry, 'roles');
  return [
    {
      username,
      displayName: typeof displayName === 'string' ? displayName : username,
      roles: Array.isArray(roles) ? roles.filter((role): role is string => typeof role === 'string') : [],
    },
  ];
}

const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
