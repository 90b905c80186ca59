import { DataverseError } from '../errors/dataverse-error';
import { type TableMetadata } from '../metadata/table-metadata';
import { isReference, type Value } from '../store/row';
import { isOpenToRead } from './open-tables';
import { ownershipOf } from './ownership';
import { type AccessRight, type Principal, type PrivilegeDepth } from './principal';
import { privilegeName } from './privilege-name';

/** The columns of a row that say whose it is. Rows of tables without owners need none. */
export interface OwnedRow {
  readonly ownerid?: Value;
  readonly owningbusinessunit?: Value;
}

/**
 * Refuses (403, 0x80040220) a principal who lacks the privilege, or whose privilege does not reach this row. Without a row only the
 * privilege itself is asked for.
 */
export function requirePrivilege(
  principal: Principal,
  right: AccessRight,
  ...[table, row]: readonly [table: TableMetadata, row?: OwnedRow]
): void {
  const depth = privilegeDepth(principal, right, table);
  if (depth === undefined) throw missingPrivilege(principal, privilegeName(right, table));
  if (row === undefined || depth === 'Global' || ownershipOf(table).kind !== 'owned') return;
  if (!reaches(principal, depth, row)) throw outOfReach(principal, right, table);
}

/** How far the principal may go with rows of that table; undefined when not at all. */
export function privilegeDepth(
  principal: Principal,
  right: AccessRight,
  table: TableMetadata,
): PrivilegeDepth | undefined {
  if (principal.systemAdministrator) return 'Global';
  if (right === 'Read' && (table.intersect === true || isOpenToRead(table.logicalName))) return 'Global';
  return principal.privileges.get(privilegeName(right, table).toLowerCase());
}

/** The platform's own text of a missing privilege. */
export const missingPrivilege = (principal: Principal, privilege: string): DataverseError =>
  new DataverseError(
    403,
    '0x80040220',
    `Principal user (Id=${principal.userId}, type=8) is missing ${privilege} privilege.`,
  );

const outOfReach = (principal: Principal, right: AccessRight, table: TableMetadata): DataverseError =>
  new DataverseError(
    403,
    '0x80040220',
    `Principal user (Id=${principal.userId}, type=8) does not have ${right}Access right(s) for this record of entity '${table.logicalName}'.`,
  );

function reaches(principal: Principal, depth: PrivilegeDepth, row: OwnedRow): boolean {
  if (isMine(principal, idOf(row.ownerid))) return true;
  const unit = idOf(row.owningbusinessunit);
  if (depth === 'Basic' || unit === undefined) return false;
  if (unit === principal.businessUnitId) return true;
  return depth === 'Deep' && (principal.businessUnitsBelow ?? []).includes(unit);
}

const isMine = (principal: Principal, owner: string | undefined): boolean =>
  owner !== undefined && (owner === principal.userId || principal.teamIds.includes(owner));

function idOf(value: Value | undefined): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (isReference(value)) return value.id;
  return typeof value === 'string' ? value : undefined;
}
