import { type RoleDeclaration } from '../../../solution/model/role';
import { componentId } from '../uuid5';
import { element, leaf, type XmlElement } from '../xml';

/** The id of a role, which the app's role map refers to. */
export const roleId = (name: string): string => componentId('role', name);

/** A security role with its privileges in the order of their names. */
export const role = (declared: RoleDeclaration): XmlElement =>
  element('Role', { id: roleId(declared.name), name: declared.name, isinherited: 1 }, [
    leaf('IsCustomizable', 1),
    element(
      'RolePrivileges',
      {},
      [...declared.privileges]
        .map((privilege) => ({ name: `prv${privilege.right}${privilege.subject}`, level: privilege.depth }))
        .sort((one, other) => (one.name < other.name ? -1 : 1))
        .map((privilege) => element('RolePrivilege', privilege)),
    ),
  ]);
