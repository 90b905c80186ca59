import { type Catalogue } from '../metadata/catalogue';
import { type Database } from '../store/database';
import { isOpenToRead } from './open-tables';
import { type Principal, type PrivilegeDepth } from './principal';
import { privilegeName } from './privilege-name';

export interface HeldPrivilege {
  readonly id: string;
  readonly name: string;
  readonly depth: PrivilegeDepth;
}

/** Every privilege a user holds with its widest depth: those of the roles, and what everybody may read. Sorted by name. */
export function heldPrivileges(
  { database, catalogue }: { readonly database: Database; readonly catalogue: Catalogue },
  principal: Principal,
): readonly HeldPrivilege[] {
  const open = new Set(
    catalogue
      .tables()
      .filter(({ logicalName }) => isOpenToRead(logicalName))
      .map((table) => privilegeName('Read', table).toLowerCase()),
  );
  const depthOf = (name: string): PrivilegeDepth | undefined =>
    principal.systemAdministrator || (principal.hasRoles && open.has(name))
      ? 'Global'
      : principal.privileges.get(name)?.depth;
  return database.all('SELECT privilegeid AS id, name FROM privilege ORDER BY name').flatMap((row) => {
    const name = String(row['name']);
    const depth = depthOf(name.toLowerCase());
    return depth === undefined ? [] : [{ id: String(row['id']), name, depth }];
  });
}
