import { DataverseError } from '../errors/dataverse-error';
import { type TableMetadata } from '../metadata/table-metadata';
import { type Database } from '../store/database';
import { type Reference } from '../store/row';
import { type Principal } from './principal';
import { privilegeReach } from './privilege-check';

const ACCESS_TEAM = 1;

/** Who the users and teams are; the answers may be remembered. */
export interface Principals {
  readonly user: (userId: string) => Principal;
  readonly team: (teamId: string) => Principal;
}

/**
 * Refuses an owner who could not read the row: an access team (400, 0x80048340), a disabled user (400, 0x8004022b), a team or user without
 * roles (403, 0x80042f0a and 0x80042f09), one whose roles do not allow to read the table (403, 0x80040231).
 */
export function requireOwner(
  database: Database,
  principals: Principals,
  { owner, table }: { readonly owner: Reference; readonly table: TableMetadata },
): void {
  const principal =
    owner.table === 'team' ? team(database, principals, owner.id) : user(database, principals, owner.id);
  if (privilegeReach(principal, 'Read', table) === undefined)
    throw new DataverseError(403, '0x80040231', 'Target user or team does not hold required privileges.');
}

function team(database: Database, principals: Principals, id: string): Principal {
  const row = database.get('SELECT teamtype FROM team WHERE teamid = ?', [id]);
  if (row?.['teamtype'] === ACCESS_TEAM)
    throw new DataverseError(
      400,
      '0x80048340',
      'You cannot assign a record to the access team. You can assign a record to the owner team.',
    );
  const principal = principals.team(id);
  if (!principal.hasRoles) throw new DataverseError(403, '0x80042f0a', 'The team has not been assigned any roles.');
  return principal;
}

function user(database: Database, principals: Principals, id: string): Principal {
  const row = database.get('SELECT isdisabled FROM systemuser WHERE systemuserid = ?', [id]);
  if (row?.['isdisabled'] === 1) throw new DataverseError(400, '0x8004022b', 'The specified owner has been disabled.');
  const principal = principals.user(id);
  if (!principal.hasRoles) throw new DataverseError(403, '0x80042f09', 'The user has not been assigned any roles.');
  return principal;
}
