import { type LegalEntity, tables, writeLegalEntity, writePostingProfileLine } from '@o2c/core/dataverse';
import { parseCurrency, rowId } from '@o2c/core/kernel';
import { type PostingEvent } from '@o2c/core/receivables';

import { associate } from '../dataverse/associate';
import { type Session } from '../dataverse/connect';
import { upsertRow } from '../dataverse/upsert-row';
import { CommandRefusal } from '../o2c/command';
import { type Organisation } from './organisation';
import { type OrganisationFacts } from './organisation-facts';
import { currencyIds } from './provision-currencies';
import { roleId } from './role-id';
import { rowOf } from './row-of';

type Declared = Organisation['legalEntities'][number];

/** Id of the business unit of a legal entity, by its code. */
export const businessUnitIdOf = (code: string): string => rowId('businessunit', code);

/** One business unit, one owner team, one row and one posting profile per legal entity (design.md decision 13). */
export async function provisionLegalEntities(
  session: Session,
  organisation: Organisation,
  facts: OrganisationFacts,
): Promise<void> {
  const currencies = await currencyIds(session);
  for (const declared of organisation.legalEntities) {
    const currency = parseCurrency(declared.currency);
    const accountingCurrencyId = currency.ok ? currencies[currency.value] : undefined;
    if (accountingCurrencyId === undefined) {
      throw new CommandRefusal(`legal entity ${declared.code}: there is no currency ${declared.currency}`);
    }
    const entity = entityOf(declared, accountingCurrencyId);
    await provisionOwnership(session, declared, facts);
    await upsertRow(session, ...rowOf(tables.legalEntity, writeLegalEntity(entity)));
    await provisionPostingProfile(session, entity, organisation.accounts);
  }
}

const entityOf = (declared: Declared, accountingCurrencyId: string): LegalEntity => ({
  id: rowId('legalentity', declared.code),
  code: declared.code,
  name: declared.name,
  accountingCurrencyId,
  countryCode: declared.country,
  timeZone: declared.timeZone,
  ownerTeamId: rowId('team', declared.code),
  businessUnitId: businessUnitIdOf(declared.code),
  ...addressOf(declared),
});

const ADDRESS = ['legalName', 'vatNumber', 'registrationNumber', 'street', 'postalCode', 'city', 'email'] as const;

const addressOf = (declared: Declared): Partial<Pick<LegalEntity, (typeof ADDRESS)[number]>> =>
  Object.fromEntries(ADDRESS.flatMap((name) => (declared[name] === undefined ? [] : [[name, declared[name]]])));

const OWNER_TEAM = 0;

async function provisionOwnership(session: Session, { code, name }: Declared, facts: OrganisationFacts): Promise<void> {
  const businessUnitId = businessUnitIdOf(code);
  await upsertRow(
    session,
    { entitySetName: 'businessunits', id: businessUnitId },
    { name, 'parentbusinessunitid@odata.bind': `/businessunits(${facts.rootBusinessUnitId})` },
  );
  const teamId = rowId('team', code);
  await upsertRow(
    session,
    { entitySetName: 'teams', id: teamId },
    {
      name: `${code} receivables`,
      teamtype: OWNER_TEAM,
      'businessunitid@odata.bind': `/businessunits(${businessUnitId})`,
      'administratorid@odata.bind': `/systemusers(${facts.userId})`,
    },
  );
  // A team must be able to read all that it owns, or Dataverse refuses it as an owner; the auditor's role reads everything and writes nothing. The
  // team has no members: people get their rights from their own roles.
  const role = await roleId(session, 'O2C Auditor');
  await associate(session, { path: `teams(${teamId})`, navigation: 'teamroles_association' }, `roles(${role})`);
}

async function provisionPostingProfile(
  session: Session,
  entity: LegalEntity,
  accounts: Organisation['accounts'],
): Promise<void> {
  for (const [event, account] of Object.entries(accounts) as [PostingEvent, string][]) {
    const line = { legalEntityId: entity.id, event, account };
    await upsertRow(session, ...rowOf(tables.postingProfile, writePostingProfileLine(line)));
  }
}
