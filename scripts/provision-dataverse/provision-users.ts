import { rowId } from '@o2c/core/kernel';

import { associate } from '../dataverse/associate';
import { type Session } from '../dataverse/connect';
import { type OutgoingRow } from '../dataverse/create-multiple';
import { readRows } from '../dataverse/read-rows';
import { upsertRow } from '../dataverse/upsert-row';
import { type Organisation } from './organisation';
import { type OrganisationFacts } from './organisation-facts';
import { businessUnitIdOf } from './provision-legal-entities';
import { roleId } from './role-id';

export interface LocalIdentities {
  readonly users: readonly { readonly username: string; readonly objectId: string }[];
  readonly applications: readonly { readonly name: string; readonly clientId: string; readonly objectId: string }[];
}

/** Those who see secured columns, and those who alone write them (design.md decision 13). */
const READERS = 'O2C Readers';
/** Invoices say in full where to pay. */
const BANK_DETAIL_READERS = 'O2C Bank Detail Readers';
const WRITERS = [
  'O2C Credit Status',
  'O2C Credit Limits',
  'O2C Document State',
  'O2C Posted Amounts',
  'O2C Bank Details',
];

interface Member {
  readonly id: string;
  readonly row: OutgoingRow;
  readonly businessUnitId: string;
  readonly roles: readonly string[];
  readonly profiles: readonly string[];
}

/** Adds people and service identities with their roles and field security. An administrator is the user who provisions, and needs neither. */
export async function provisionUsers(
  session: Session,
  { organisation, identities }: { readonly organisation: Organisation; readonly identities: LocalIdentities },
  facts: OrganisationFacts,
): Promise<void> {
  const people = organisation.people
    .filter((person) => !person.administrator)
    .map((person) => personMember(person, identities, facts.rootBusinessUnitId));
  const services = organisation.services.map((service) => serviceMember(service, identities, facts.rootBusinessUnitId));
  const profiles = await fieldSecurityProfileIds(session);
  for (const member of [...people, ...services]) await provisionMember(session, member, profiles);
}

function personMember(person: Organisation['people'][number], { users }: LocalIdentities, rootId: string): Member {
  const identity = users.find((user) => user.username === person.username);
  const [only, ...others] = person.legalEntities;
  const [firstname = person.name, ...rest] = person.name.split(' ');
  return {
    id: rowId('systemuser', person.username),
    // Who works for one legal entity belongs to its business unit; who works for several, to the root above them.
    businessUnitId: only !== undefined && others.length === 0 ? businessUnitIdOf(only) : rootId,
    roles: person.roles,
    profiles: [READERS],
    row: {
      domainname: `${person.username}@o2c.local`,
      internalemailaddress: `${person.username}@o2c.local`,
      firstname,
      lastname: rest.join(' ') || firstname,
      azureactivedirectoryobjectid: identity?.objectId,
    },
  };
}

function serviceMember(
  service: Organisation['services'][number],
  { applications }: LocalIdentities,
  rootId: string,
): Member {
  const identity = applications.find((application) => application.name === service.name);
  return {
    id: rowId('systemuser', service.application),
    businessUnitId: rootId,
    roles: service.roles,
    profiles: service.application === 'o2c-posting' ? WRITERS : [READERS, BANK_DETAIL_READERS],
    row: {
      domainname: `${service.application}@o2c.local`,
      firstname: '#',
      lastname: service.name,
      applicationid: identity?.clientId,
      azureactivedirectoryobjectid: identity?.objectId,
    },
  };
}

async function provisionMember(session: Session, member: Member, profiles: ReadonlyMap<string, string>): Promise<void> {
  await upsertRow(
    session,
    { entitySetName: 'systemusers', id: member.id },
    {
      ...member.row,
      'businessunitid@odata.bind': `/businessunits(${member.businessUnitId})`,
    },
  );
  const path = `systemusers(${member.id})`;
  for (const name of member.roles) {
    await associate(
      session,
      { path, navigation: 'systemuserroles_association' },
      `roles(${await roleId(session, name)})`,
    );
  }
  for (const name of member.profiles) {
    const id = profiles.get(name);
    if (id === undefined) throw new Error(`There is no field security profile '${name}'.`);
    await associate(session, { path, navigation: 'systemuserprofiles_association' }, `fieldsecurityprofiles(${id})`);
  }
}

async function fieldSecurityProfileIds(session: Session): Promise<ReadonlyMap<string, string>> {
  const rows = await readRows(session, { from: 'fieldsecurityprofiles', select: ['name'] });
  return new Map(rows.map((row) => [String(row['name']), String(row['fieldsecurityprofileid'])]));
}
