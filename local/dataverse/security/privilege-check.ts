import { DataverseError } from '../errors/dataverse-error';
import { type TableMetadata } from '../metadata/table-metadata';
import { isReference, type Row, type Value } from '../store/row';
import { isOpenToRead } from './open-tables';
import { ownershipOf } from './ownership';
import { type AccessRight, type Principal, type Reach } from './principal';
import { privilegeName } from './privilege-name';

const EVERYTHING: Reach = { depth: 'Global', owners: [], units: [] };

/** How far the principal may go with rows of that table; undefined when not at all. */
export function privilegeReach(principal: Principal, right: AccessRight, table: TableMetadata): Reach | undefined {
  if (principal.systemAdministrator) return EVERYTHING;
  if (!principal.hasRoles) return undefined;
  if (right === 'Read' && (table.intersect === true || isOpenToRead(table.logicalName))) return EVERYTHING;
  return principal.privileges.get(privilegeName(right, table).toLowerCase());
}

/** The reach of a privilege that must be held: refuses with 403 0x80040220, and 0x80042f09 where no role is held at all. */
export function requiredReach(principal: Principal, right: AccessRight, table: TableMetadata): Reach {
  const reach = privilegeReach(principal, right, table);
  if (reach === undefined) throw missingPrivilege(principal, privilegeName(right, table));
  return reach;
}

/** Refuses (403) a principal without a privilege that belongs to no table. */
export function requireMiscellaneous(principal: Principal, privilege: string): void {
  if (principal.systemAdministrator || principal.privileges.has(privilege.toLowerCase())) return;
  throw missingPrivilege(principal, privilege);
}

/** Whether no row of the table is out of reach. */
export const reachesAll = (reach: Reach, table: TableMetadata): boolean =>
  reach.depth === 'Global' || ownershipOf(table).kind === 'organization';

/** Whether a row is within reach by its owner or business unit. */
export function reachesRow(reach: Reach, table: TableMetadata, row: Row): boolean {
  if (reach.depth === 'Global') return true;
  const ownership = ownershipOf(table);
  switch (ownership.kind) {
    case 'organization':
      return true;
    case 'business-unit':
      return includes(reach.units, row[ownership.businessUnit]) || includes(reach.owners, row[table.primaryId] ?? null);
    case 'owned':
      // Lines have no business unit of their own; what decides about them has.
      return (
        includes(reach.owners, row[ownership.owner]) ||
        includes(reach.units, row[ownership.businessUnit ?? 'owningbusinessunit'])
      );
  }
}

/** The platform's own text of a missing privilege; the documented one where no role is held. */
export const missingPrivilege = (principal: Principal, privilege: string): DataverseError =>
  principal.hasRoles
    ? new DataverseError(
        403,
        '0x80040220',
        `Principal user (Id=${principal.userId}, type=8) is missing ${privilege} privilege.`,
      )
    : new DataverseError(403, '0x80042f09', 'The user has not been assigned any roles.');

/** The platform's text for a row that a held privilege does not reach. */
export const outOfReach = (principal: Principal, right: AccessRight, table: TableMetadata): DataverseError =>
  new DataverseError(
    403,
    '0x80040220',
    `Principal user (Id=${principal.userId}, type=8) does not have ${right}Access right(s) for this record of entity '${table.logicalName}'.`,
  );

function includes(ids: readonly string[], value: Value | undefined): boolean {
  const id = idOf(value);
  return id !== undefined && ids.includes(id);
}

function idOf(value: Value | undefined): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (isReference(value)) return value.id;
  return typeof value === 'string' ? value : undefined;
}
