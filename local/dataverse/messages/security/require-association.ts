import { DataverseError } from '../../errors/dataverse-error';
import { lastSystemAdministrator, membersOfDefaultTeam, rolesOfAccessTeam } from '../../errors/security-errors';
import { type Execution } from '../../pipeline/execution';
import { SYSTEM_ADMINISTRATOR_ROLE } from '../../security/known-ids';
import { type Reference, type Row } from '../../store/row';
import { associationSides } from '../association-sides';
import { existingRow } from '../existing-row';
import { type Link } from '../message-map';
import { requireBothRows } from '../require-both-rows';
import { requiredTable } from '../required-table';
import { requireHeldRole } from './require-no-elevation';
import { isOnlySystemAdministrator } from './system-administrators';

export type AssociationVerb = 'Associate' | 'Disassociate';

type Rule = (execution: Execution, verb: AssociationVerb, sides: readonly [Reference, Reference]) => void;

/** Refuses a link or its removal that the caller may not make; those that say who may do what have rules of their own. */
export function requireAssociation(execution: Execution, verb: AssociationVerb, link: Link): undefined {
  const { navigation } = link;
  const relationship = navigation.kind === 'many-to-many' ? navigation.relationship : undefined;
  const rule = relationship && RULES.get(relationship.intersectTable);
  if (!relationship || !rule) return requireBothRows(execution, link);
  rule(execution, verb, associationSides(relationship, link));
  return undefined;
}

/** "Minimum privileges are Read and Assign on the Security Role table" ("Assign a security role to a user"). */
const roleOfUser: Rule = (execution, verb, [user, role]) => {
  requireOn(execution, 'Read', user);
  requireRole(execution, role);
  const administrator = role.id === SYSTEM_ADMINISTRATOR_ROLE;
  if (verb === 'Disassociate' && administrator && isOnlySystemAdministrator(execution, user.id))
    throw lastSystemAdministrator();
};

const roleOfTeam: Rule = (execution, _verb, [team, role]) => {
  requireNoAccessTeam(requireOn(execution, 'Read', team));
  requireRole(execution, role);
};

/** A member gets what the team's roles allow, so nobody gives more that way than by the roles themselves (our choice). */
const memberOfTeam: Rule = (execution, verb, [team, user]) => {
  const row = requireOn(execution, 'Append', team);
  requireOn(execution, 'Append', user);
  if (row['isdefault'] === true) throw membersOfDefaultTeam(verb);
  if (verb === 'Disassociate') return;
  const roles = execution.services.database.all('SELECT roleid FROM teamroles WHERE teamid = ?', [team.id]);
  for (const { roleid } of roles) requireHeldRole(execution, String(roleid));
};

const profileOfTeam: Rule = (execution, _verb, [team, profile]) => {
  requireNoAccessTeam(requireOn(execution, 'Append', team));
  requireOn(execution, 'Append', profile);
};

/** Depths belong to it, so there are messages for it. */
const privilegeOfRole: Rule = (_execution, verb) => {
  throw new DataverseError(
    400,
    '0x80040800',
    `The '${verb}' method does not support entities of type 'roleprivileges'. Use AddPrivilegesRole or RemovePrivilegeRole.`,
  );
};

const RULES: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['systemuserroles', roleOfUser],
  ['teamroles', roleOfTeam],
  ['teammembership', memberOfTeam],
  ['teamprofiles', profileOfTeam],
  ['roleprivileges', privilegeOfRole],
]);

function requireRole(execution: Execution, role: Reference): void {
  requireOn(execution, 'Read', role);
  requireOn(execution, 'Assign', role);
  requireHeldRole(execution, role.id);
}

function requireOn(execution: Execution, right: 'Read' | 'Append' | 'Assign', { table: name, id }: Reference): Row {
  const table = requiredTable(execution, name);
  const row = existingRow(execution, table, { id });
  execution.services.authority.require(execution.principal, right, { table, row });
  return row;
}

const ACCESS_TEAM = 1;

function requireNoAccessTeam(team: Row): void {
  if (team['teamtype'] === ACCESS_TEAM) throw rolesOfAccessTeam();
}
