import { defineIntersect, privilegeDepthMask } from '../define-intersect';
import { type ManyToManyRelationship, type TableMetadata } from '../table-metadata';

const between = (
  intersectTable: string,
  schemaName: string,
  [one, two]: readonly [string, string],
): ManyToManyRelationship => ({
  schemaName,
  intersectTable,
  table1: one,
  column1: `${one}id`,
  navigation1: schemaName,
  table2: two,
  column2: `${two}id`,
  navigation2: schemaName,
});

const ROLE_PRIVILEGES = between('roleprivileges', 'roleprivileges_association', ['role', 'privilege']);

/** Many-to-many relationships of standard tables (Web API reference, entity types of version 9: `systemuser`, `team`, `role`, `queue`). */
const PLAIN: readonly ManyToManyRelationship[] = [
  between('systemuserroles', 'systemuserroles_association', ['systemuser', 'role']),
  between('teamroles', 'teamroles_association', ['team', 'role']),
  between('teammembership', 'teammembership_association', ['team', 'systemuser']),
  between('systemuserprofiles', 'systemuserprofiles_association', ['systemuser', 'fieldsecurityprofile']),
  between('teamprofiles', 'teamprofiles_association', ['team', 'fieldsecurityprofile']),
  between('appmoduleroles', 'appmoduleroles_association', ['appmodule', 'role']),
  between('queuemembership', 'queuemembership_association', ['queue', 'systemuser']),
];

/** The tables behind them; that of roles and privileges also says how deep each privilege reaches. */
export const intersectTables = (): readonly TableMetadata[] => [
  ...PLAIN.map((relationship) => defineIntersect(relationship)),
  defineIntersect(ROLE_PRIVILEGES, [privilegeDepthMask()]),
];

export const standardManyToMany: readonly ManyToManyRelationship[] = [...PLAIN, ROLE_PRIVILEGES];
