import { privilegeId } from '../../../../local/dataverse/metadata/seeds/seed-privileges';
import { type PrivilegeDepth } from '../../../../local/dataverse/security/principal';
import { type Answer, type TestDataverse } from './a-dataverse';

/** Privilege names with the depth each is granted at. @example `{ prvReadAccount: 'Basic' }` */
export type Grants = Readonly<Record<string, PrivilegeDepth>>;

/** A role with exactly these privileges, made as an administrator makes one. */
export async function aRole(
  dataverse: TestDataverse,
  grants: Grants,
  role: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const id = await dataverse.create('roles', { name: `Role ${dataverse.services.newId()}`, ...role });
  const privileges = Object.entries(grants).map(([name, depth]) => ({ PrivilegeId: privilegeId(name), Depth: depth }));
  const added = await dataverse.call('POST', `roles(${id})/Microsoft.Dynamics.CRM.AddPrivilegesRole`, {
    body: { Privileges: privileges },
  });
  if (added.status !== 204) throw new Error(`AddPrivilegesRole: ${added.status} ${added.text}`);
  return id;
}

/** Gives a role to a user or a team. */
export async function giveRole(
  dataverse: TestDataverse,
  to: { readonly user: string } | { readonly team: string },
  role: string,
): Promise<void> {
  const path =
    'user' in to
      ? `systemusers(${to.user})/systemuserroles_association/$ref`
      : `teams(${to.team})/teamroles_association/$ref`;
  const given = await dataverse.call('POST', path, { body: { '@odata.id': `${dataverse.api}roles(${role})` } });
  if (given.status !== 204) throw new Error(`${path}: ${given.status} ${given.text}`);
}

/** A user of a business unit (the root without one) who holds one role with these privileges, or none. */
export async function aPerson(
  dataverse: TestDataverse,
  person: { readonly name: string; readonly grants?: Grants; readonly unit?: string },
): Promise<string> {
  const unit = person.unit ?? String((await dataverse.call('GET', 'WhoAmI')).json['BusinessUnitId']);
  const id = await dataverse.create('systemusers', {
    lastname: person.name,
    'businessunitid@odata.bind': `/businessunits(${unit})`,
  });
  if (person.grants) await giveRole(dataverse, { user: id }, await aRole(dataverse, person.grants));
  return id;
}

/** A business unit below another (the root without one). */
export async function aUnit(dataverse: TestDataverse, name: string, parent?: string): Promise<string> {
  const above = parent ?? String((await dataverse.call('GET', 'WhoAmI')).json['BusinessUnitId']);
  return dataverse.create('businessunits', { name, 'parentbusinessunitid@odata.bind': `/businessunits(${above})` });
}

/** A team of a business unit with members. */
export async function aTeam(
  dataverse: TestDataverse,
  team: { readonly name: string; readonly unit: string; readonly type?: number; readonly members: readonly string[] },
): Promise<string> {
  const id = await dataverse.create('teams', {
    name: team.name,
    teamtype: team.type ?? 0,
    'businessunitid@odata.bind': `/businessunits(${team.unit})`,
  });
  const members = team.members.map((user) => ({
    '@odata.type': 'Microsoft.Dynamics.CRM.systemuser',
    systemuserid: user,
  }));
  if (members.length === 0) return id;
  const added = await dataverse.call('POST', `teams(${id})/Microsoft.Dynamics.CRM.AddMembersTeam`, {
    body: { Members: members },
  });
  if (added.status !== 204) throw new Error(`AddMembersTeam: ${added.status} ${added.text}`);
  return id;
}

/** Calls as somebody else: an administrator who impersonates has exactly the rights of the user he acts for. */
export const callAs =
  (dataverse: TestDataverse, user: string) =>
  (method: string, path: string, body?: unknown): Promise<Answer> =>
    dataverse.call(method, path, { headers: { MSCRMCallerID: user }, ...(body === undefined ? {} : { body }) });

/** Status and code of an answer, for tables of refusals. @example `403 0x80040220` */
export function outcome(answer: Answer): string {
  const error = answer.json['error'] as { readonly code: string } | undefined;
  return error ? `${answer.status} ${error.code}` : String(answer.status);
}
