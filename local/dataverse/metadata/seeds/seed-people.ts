import {
  ADMINISTRATOR_ID,
  BASE_CURRENCY_ID,
  DEFAULT_TEAM_ID,
  ORGANIZATION_ID,
  ROOT_BUSINESS_UNIT_ID,
  SYSTEM_USER_ID,
} from '../../security/known-ids';
import { metadataId } from '../metadata-id';
import { referenceTo, type SeedCurrency, type Seeding, seedRow } from './seed-context';

const US_DOLLAR: SeedCurrency = { code: 'USD', name: 'US Dollar', symbol: '$', precision: 2 };

/** Organisation, base currency, root business unit, default team and the first two users. */
export function seedPeople(seeding: Seeding): void {
  const currency = seeding.options.baseCurrency ?? US_DOLLAR;
  const name = seeding.options.organizationName ?? 'Local';
  seedCurrency(seeding, currency);
  seedOrganizationRow(seeding, name, currency);
  seedRow(seeding, 'businessunit', { businessunitid: ROOT_BUSINESS_UNIT_ID, name, isdisabled: false });
  seedUser(seeding, { id: SYSTEM_USER_ID, firstName: '', lastName: 'SYSTEM', domainName: 'system@local' });
  seedUser(seeding, {
    id: ADMINISTRATOR_ID,
    firstName: 'System',
    lastName: 'Administrator',
    domainName: 'administrator@local',
    objectId: seeding.options.administratorObjectId,
  });
  seedRow(seeding, 'team', {
    teamid: DEFAULT_TEAM_ID,
    name,
    teamtype: 0,
    isdefault: true,
    businessunitid: referenceTo('businessunit', ROOT_BUSINESS_UNIT_ID),
    administratorid: referenceTo('systemuser', ADMINISTRATOR_ID),
  });
  for (const id of [SYSTEM_USER_ID, ADMINISTRATOR_ID]) {
    seedRow(seeding, 'teammembership', {
      teammembershipid: metadataId('seed', 'teammembership', id),
      teamid: DEFAULT_TEAM_ID,
      systemuserid: id,
    });
  }
}

const seedCurrency = (seeding: Seeding, currency: SeedCurrency): void =>
  seedRow(seeding, 'transactioncurrency', {
    transactioncurrencyid: BASE_CURRENCY_ID,
    currencyname: currency.name,
    isocurrencycode: currency.code,
    currencysymbol: currency.symbol,
    currencyprecision: currency.precision,
    exchangerate: { decimal: '1' },
  });

const seedOrganizationRow = (seeding: Seeding, name: string, currency: SeedCurrency): void =>
  seedRow(seeding, 'organization', {
    organizationid: ORGANIZATION_ID,
    name,
    basecurrencyid: referenceTo('transactioncurrency', BASE_CURRENCY_ID),
    currencysymbol: currency.symbol,
    currencydecimalprecision: currency.precision,
    pricingdecimalprecision: currency.precision,
    languagecode: 1033,
    localeid: 1033,
    oobpricecalculationenabled: true,
    orderprefix: 'ORD',
    currentordernumber: 1000,
    invoiceprefix: 'INV',
    currentinvoicenumber: 1000,
    quoteprefix: 'QUO',
    currentquotenumber: 1000,
    uniquespecifierlength: 6,
  });

interface SeedUser {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly domainName: string;
  readonly objectId?: string | undefined;
}

function seedUser(seeding: Seeding, user: SeedUser): void {
  seedRow(seeding, 'systemuser', {
    systemuserid: user.id,
    firstname: user.firstName === '' ? null : user.firstName,
    lastname: user.lastName,
    fullname: `${user.firstName} ${user.lastName}`.trim(),
    domainname: user.domainName,
    azureactivedirectoryobjectid: user.objectId ?? null,
    internalemailaddress: user.domainName,
    businessunitid: referenceTo('businessunit', ROOT_BUSINESS_UNIT_ID),
    isdisabled: false,
    accessmode: 0,
  });
  seedRow(seeding, 'usersettings', {
    systemuserid: user.id,
    timezonecode: 92,
    localeid: 1033,
    uilanguageid: 1033,
    paginglimit: 50,
  });
}
