import {
  businessUnitHasChild,
  businessUnitIsNotDisabled,
  cannotDeleteDefaultTeam,
  cannotDeleteSystemAdministrator,
  cannotDeleteSystemCustomizer,
  cannotDisableSystemAdministrator,
  cannotModifySystemAdministrator,
  cannotRenameDefaultTeam,
  columnNotSecured,
  cyclicalRelationship,
  lastSystemAdministrator,
  parentBusinessMissing,
  rootBusinessUnitCannotBeDisabled,
  teamOwnsRecords,
} from '../../errors/security-errors';
import { type TableMetadata } from '../../metadata/table-metadata';
import { type Execution } from '../../pipeline/execution';
import { ROOT_BUSINESS_UNIT_ID, SYSTEM_ADMINISTRATOR_ROLE, SYSTEM_CUSTOMIZER_ROLE } from '../../security/known-ids';
import { unitsBelow } from '../../security/units-below';
import { isReference, type Row, type Value } from '../../store/row';
import { ownsRecords } from './owned-records';
import { isOnlySystemAdministrator } from './system-administrators';

/** A write of a row about users, teams, roles, business units or column security. */
export interface SecurityChange {
  readonly verb: 'Create' | 'Update' | 'Delete';
  readonly id: string;
  /** The row as it is; empty for a new one. */
  readonly existing: Row;
  /** What the caller writes. */
  readonly given: Row;
}

type Rule = (execution: Execution, change: SecurityChange) => void;

/** Refuses what would leave the environment without an administrator, or its business units without order. */
export function requireSecurityChange(execution: Execution, table: TableMetadata, change: SecurityChange): void {
  RULES.get(table.logicalName)?.(execution, change);
}

const role: Rule = (_execution, { verb, id }) => {
  if (id === SYSTEM_ADMINISTRATOR_ROLE && verb === 'Update') throw cannotModifySystemAdministrator();
  if (id === SYSTEM_ADMINISTRATOR_ROLE && verb === 'Delete') throw cannotDeleteSystemAdministrator();
  if (id === SYSTEM_CUSTOMIZER_ROLE && verb === 'Delete') throw cannotDeleteSystemCustomizer();
};

const user: Rule = (execution, { verb, id, existing, given }) => {
  if (verb === 'Create') return;
  if (given['isdisabled'] === true && isOnlySystemAdministrator(execution, id))
    throw cannotDisableSystemAdministrator();
  const moves = 'businessunitid' in given && idOf(given['businessunitid']) !== idOf(existing['businessunitid']);
  if ((moves || verb === 'Delete') && isOnlySystemAdministrator(execution, id)) throw lastSystemAdministrator();
};

const team: Rule = (execution, { verb, id, existing, given }) => {
  const standard = existing['isdefault'] === true;
  if (verb === 'Update' && standard && 'name' in given && given['name'] !== existing['name'])
    throw cannotRenameDefaultTeam();
  if (verb !== 'Delete') return;
  if (standard) throw cannotDeleteDefaultTeam();
  if (ownsRecords(execution, id)) throw teamOwnsRecords();
};

const businessUnit: Rule = (execution, { verb, id, existing, given }) => {
  const parent = idOf(given['parentbusinessunitid']);
  if (verb === 'Create') {
    if (parent === undefined) throw parentBusinessMissing();
    return;
  }
  const { database } = execution.services;
  if (verb === 'Update') {
    if (given['isdisabled'] === true && id === ROOT_BUSINESS_UNIT_ID) throw rootBusinessUnitCannotBeDisabled();
    if (parent !== undefined && (parent === id || unitsBelow(database, id).includes(parent)))
      throw cyclicalRelationship();
    return;
  }
  if (existing['isdisabled'] !== true) throw businessUnitIsNotDisabled();
  if (unitsBelow(database, id).length > 0) throw businessUnitHasChild();
};

const fieldPermission: Rule = (execution, { verb, given }) => {
  if (verb !== 'Create') return;
  const { entityname: table, attributelogicalname: column } = given;
  const columns = typeof table === 'string' ? execution.services.catalogue.table(table)?.columns : undefined;
  if (typeof column === 'string' && columns?.get(column)?.secured !== true) throw columnNotSecured();
};

const RULES: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['role', role],
  ['systemuser', user],
  ['team', team],
  ['businessunit', businessUnit],
  ['fieldpermission', fieldPermission],
]);

const idOf = (value: Value | undefined): string | undefined =>
  value !== undefined && value !== null && isReference(value) ? value.id : undefined;
