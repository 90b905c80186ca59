import { type PrivilegeDepth } from '../../security/principal';

/** A privilege of a role, by its id. */
export interface RolePrivilegeGrant {
  readonly privilegeId: string;
  readonly depth: PrivilegeDepth;
}
