import { legalEntity, postingProfile } from '@o2c/core/dataverse';
import { rowId } from '@o2c/core/kernel';

import { associate } from '../dataverse/associate';
import { type Session } from '../dataverse/connect';
import { upsertRow } from '../dataverse/upsert-row';
import { type Organisation } from './organisation';
import { type OrganisationFacts } from './organisation-facts';
import { currencyIds } from './provision-currencies';
import { roleId } from './role-id';

type LegalEntity = Organisation['legalEntities'][number];

/** Id of the business unit, the team and the row of a legal entity, by its code. */
export const businessUnitIdOf = (code: string): string => rowId('businessunit', code);
export const teamIdOf = (code: string): string => rowId('team', code);
export const legalEntityIdOf = (code: string): string => rowId('legalentity', code);

/** One business unit, one owner team, one row and one posting profile per legal entity (design.md decision 13). */
export async function provisionLegalEntities(
  session: Session,
  organisation: Organisation,
  facts: OrganisationFacts,
): Promise<void> {
  const currencies = await currencyIds(session);
  for (const entity of organisation.legalEntities) {
    await provisionOwnership(session, entity, facts);
    await upsertRow(
      session,
      { entitySetName: legalEntity.entitySetName, id: legalEntityIdOf(entity.code) },
      entityRow(entity, currencies),
    );
    await provisionPostingProfile(session, entity, organisation.accounts);
  }
}

async function provisionOwnership(
  session: Session,
  { code, name }: LegalEntity,
  facts: OrganisationFacts,
): Promise<void> {
  const businessUnitId = businessUnitIdOf(code);
  await upsertRow(
    session,
    { entitySetName: 'businessunits', id: businessUnitId },
    {
      name,
      'parentbusinessunitid@odata.bind': `/businessunits(${facts.rootBusinessUnitId})`,
    },
  );
  const team = `teams(${teamIdOf(code)})`;
  await upsertRow(
    session,
    { entitySetName: 'teams', id: teamIdOf(code) },
    {
      name: `${code} receivables`,
      teamtype: OWNER_TEAM,
      'businessunitid@odata.bind': `/businessunits(${businessUnitId})`,
      'administratorid@odata.bind': `/systemusers(${facts.userId})`,
    },
  );
  // A team must be able to read what it owns. It has no members: people get their rights from their own roles.
  const role = await roleId(session, 'O2C Insight');
  await associate(session, { path: team, navigation: 'teamroles_association' }, `roles(${role})`);
}

const OWNER_TEAM = 0;

function entityRow(entity: LegalEntity, currencies: ReadonlyMap<string, string>) {
  const { columns, lookups } = legalEntity;
  const currencyId = currencies.get(entity.currency);
  if (currencyId === undefined) throw new Error(`The organisation file names no currency ${entity.currency}.`);
  return {
    [columns.name.name]: entity.name,
    [columns.code.name]: entity.code,
    [columns.countryCode.name]: entity.country,
    [columns.timeZone.name]: entity.timeZone,
    [`${lookups.accountingCurrency.navigation}@odata.bind`]: `/transactioncurrencies(${currencyId})`,
    [`${lookups.ownerTeam.navigation}@odata.bind`]: `/teams(${teamIdOf(entity.code)})`,
    [`${lookups.businessUnit.navigation}@odata.bind`]: `/businessunits(${businessUnitIdOf(entity.code)})`,
  };
}

async function provisionPostingProfile(
  session: Session,
  { code }: LegalEntity,
  accounts: Organisation['accounts'],
): Promise<void> {
  const { columns, lookups, choices, entitySetName } = postingProfile;
  for (const [event, value] of Object.entries(choices.event)) {
    const account = accounts[event];
    if (account === undefined) continue;
    await upsertRow(
      session,
      { entitySetName, id: rowId('postingprofile', code, event) },
      {
        [columns.name.name]: `${code} ${event}`,
        [columns.event.name]: value,
        [columns.account.name]: account,
        [`${lookups.legalEntity.navigation}@odata.bind`]: `/${legalEntity.entitySetName}(${legalEntityIdOf(code)})`,
      },
    );
  }
}
