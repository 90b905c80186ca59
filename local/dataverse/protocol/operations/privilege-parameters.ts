import { badPayload } from '../../errors/payload-errors';
import { invalidPrivilege, invalidPrivilegeDepth } from '../../errors/security-errors';
import { type RolePrivilegeGrant } from '../../messages/security/role-privilege-grant';
import { type PrivilegeDepth } from '../../security/principal';
import { isJsonArray, isJsonObject, JsonNumber, type Json } from '../json/json';
import { type OperationCall } from './operation';

/** `Privileges`: a collection of RolePrivilege {PrivilegeId, Depth}; the depth as a name or a number (PrivilegeDepth EnumType). */
export function privilegeParameters({ parameters }: OperationCall): readonly RolePrivilegeGrant[] {
  const privileges = parameters['Privileges'];
  if (!isJsonArray(privileges))
    throw badPayload('roles', 'Microsoft.OData.ODataException: The parameter Privileges must be an array.');
  return privileges.map((privilege) => {
    const id = isJsonObject(privilege) ? privilege['PrivilegeId'] : undefined;
    if (!isJsonObject(privilege) || typeof id !== 'string') throw invalidPrivilege();
    return { privilegeId: id.toLowerCase(), depth: depthOf(privilege['Depth']) };
  });
}

const DEPTHS: readonly PrivilegeDepth[] = ['Basic', 'Local', 'Deep', 'Global'];

function depthOf(value: Json | undefined): PrivilegeDepth {
  const depth = value instanceof JsonNumber ? DEPTHS[Number(value.text)] : DEPTHS.find((known) => known === value);
  if (depth === undefined) throw invalidPrivilegeDepth();
  return depth;
}
