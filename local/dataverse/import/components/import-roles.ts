import { type XmlElement } from '../package/xml-element';
import { metadataId } from '../../metadata/metadata-id';
import { privilegeId } from '../../metadata/seeds/seed-privileges';
import { ROOT_BUSINESS_UNIT_ID } from '../../security/known-ids';
import { privilegeName, RIGHTS } from '../../security/privilege-name';
import { COMPONENT } from '../component-type';
import { type ImportContext } from '../import-context';
import { importRefused } from '../import-error';
import { attributeOf, child, children, guidOf } from '../package/elements';
import { putRow, referenceTo } from '../put-row';

const MASKS: Readonly<Record<string, number>> = { basic: 1, local: 2, deep: 4, global: 8 };

/** Security roles with what they allow; a role that is there already has exactly the privileges of the package afterwards. */
export function importRoles(context: ImportContext): void {
  const roles = children(child(context.customizations, 'Roles'), 'Role');
  const privileges = roles.length === 0 ? new Map<string, string>() : privilegeIds(context);
  for (const role of roles) importRole(context, role, privileges);
}

function importRole(context: ImportContext, role: XmlElement, privileges: Map<string, string>): void {
  const roleid = guidOf(attributeOf(role, 'id'));
  const name = attributeOf(role, 'name') ?? '';
  if (roleid === undefined) throw importRefused(`role ${name}`, 'it has no id.');
  putRow(context, 'role', {
    roleid,
    name,
    businessunitid: referenceTo('businessunit', ROOT_BUSINESS_UNIT_ID),
    parentrootroleid: referenceTo('role', roleid),
    isinherited: attributeOf(role, 'isinherited') === '0' ? 0 : 1,
  });
  context.components.add({ type: COMPONENT.role, objectId: roleid });
  context.database.run('DELETE FROM roleprivileges WHERE roleid = ?', [roleid]);
  for (const [privilegeid, mask] of grantsOf(context, role, privileges)) {
    putRow(context, 'roleprivileges', {
      roleprivilegesid: metadataId('roleprivileges', roleid, privilegeid),
      roleid,
      privilegeid,
      privilegedepthmask: mask,
    });
  }
  context.report.imported('roles', name);
}

/** Privileges of the role by id, the deepest where it names one twice. */
function grantsOf(
  context: ImportContext,
  role: XmlElement,
  privileges: Map<string, string>,
): ReadonlyMap<string, number> {
  const grants = new Map<string, number>();
  for (const grant of children(child(role, 'RolePrivileges'), 'RolePrivilege')) {
    const name = attributeOf(grant, 'name') ?? '';
    const mask = MASKS[(attributeOf(grant, 'level') ?? '').toLowerCase()];
    if (mask === undefined)
      throw importRefused(`role ${attributeOf(role, 'name') ?? ''}`, `privilege ${name} has no level.`);
    const id = privileges.get(name.toLowerCase()) ?? unknownPrivilege(context, name, privileges);
    grants.set(id, Math.max(mask, grants.get(id) ?? 0));
  }
  return grants;
}

/**
 * A privilege of no table here: the platform has hundreds for features of its own, and the role keeps what it says. One with the
 * publisher's own prefix is a mistake in the package.
 */
function unknownPrivilege(context: ImportContext, name: string, privileges: Map<string, string>): string {
  if (name.toLowerCase().includes(`${context.manifest.publisher.prefix.toLowerCase()}_`)) {
    throw importRefused(`privilege ${name}`, 'there is no such table.');
  }
  const id = privilegeId(name);
  putRow(context, 'privilege', { privilegeid: id, name, accessright: 0 });
  privileges.set(name.toLowerCase(), id);
  context.report.note(`privilege ${name} belongs to no table here; roles hold it without effect`);
  return id;
}

/** Ids of privileges by name in lower case; a table's own name works beside the platform's word for it (`prvReadSalesOrder`). */
function privilegeIds(context: ImportContext): Map<string, string> {
  const ids = new Map(
    context.database
      .all('SELECT privilegeid, lower(name) AS name FROM privilege')
      .map((row) => [String(row['name']), String(row['privilegeid'])]),
  );
  for (const table of context.catalogue.tables()) {
    for (const right of RIGHTS) {
      const id = ids.get(privilegeName(right, table).toLowerCase());
      const byTable = `prv${right}${table.logicalName}`.toLowerCase();
      if (id !== undefined && !ids.has(byTable)) ids.set(byTable, id);
    }
  }
  return ids;
}
