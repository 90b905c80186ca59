import { privilegeId } from '../../metadata/seeds/seed-privileges';
import { type TableMetadata } from '../../metadata/table-metadata';
import { hasPrivileges, privilegeName, RIGHTS } from '../../security/privilege-name';

/** The privileges of a table as SecurityPrivilegeMetadata; none for tables that belong to nobody. */
export function tablePrivileges(table: TableMetadata): readonly Readonly<Record<string, unknown>>[] {
  if (!hasPrivileges(table)) return [];
  const owned = table.ownership !== 'OrganizationOwned';
  return RIGHTS.map((right) => {
    const name = privilegeName(right, table);
    return {
      CanBeBasic: owned,
      CanBeDeep: owned,
      CanBeGlobal: true,
      CanBeLocal: owned,
      CanBeEntityReference: false,
      CanBeParentEntityReference: false,
      Name: name,
      PrivilegeId: privilegeId(name),
      PrivilegeType: right,
    };
  });
}
