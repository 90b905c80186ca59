import { type ReplaceableCatalogue } from '../../../../local/dataverse/metadata/create-catalogue';
import { ADMINISTRATOR_ID, ROOT_BUSINESS_UNIT_ID } from '../../../../local/dataverse/security/known-ids';
import { type TestDataverse } from '../contract/a-dataverse';
import { type Documentation } from './exchanges';
import { lenientJson } from './lenient-json';

/** What a page says in words is there before its first request; the general rules of prepare-world cannot know it. */
export type Given = (dataverse: TestDataverse, documentation: Documentation) => Promise<void>;

const SAMPLE = 'web-api-query-data-sample.md';

const VIEW = '<fetch><entity name="account"><attribute name="name"/></entity></fetch>';
const OPPORTUNITIES = '<fetch><entity name="opportunity"><attribute name="name"/></entity></fetch>';

export const GIVENS: ReadonlyMap<string, Given> = new Map<string, Given>([
  ['impersonate-another-user-web-api.md', (dataverse) => impersonatedUser(dataverse)],
  ['retrieve-entity-using-web-api.md', (dataverse) => contactWithKey(dataverse)],
  ['retrieve-and-execute-predefined-queries.md', (dataverse) => predefinedQueries(dataverse)],
  ['create-entity-web-api.md', (dataverse) => parentAccount(dataverse)],
  ['web-api-functions-actions-sample.md', (dataverse) => contactOfSample(dataverse)],
  [SAMPLE, (dataverse, documentation) => sampleData(dataverse, documentation)],
]);

/** "The impersonated user", a system administrator with the object id that the page sends, and the actual user. */
async function impersonatedUser(dataverse: TestDataverse): Promise<void> {
  const user = await dataverse.create('systemusers', {
    firstname: 'Impersonated',
    lastname: 'User',
    azureactivedirectoryobjectid: 'e39c5d16-675b-48d1-8e67-667427e9c084',
    'businessunitid@odata.bind': `businessunits(${ROOT_BUSINESS_UNIT_ID})`,
  });
  await dataverse.call('PATCH', `systemusers(${ADMINISTRATOR_ID})`, {
    body: { firstname: 'Actual', lastname: 'User' },
  });
  const held = await dataverse.call(
    'GET',
    `systemusers(${ADMINISTRATOR_ID})/systemuserroles_association?$select=roleid`,
  );
  for (const { roleid } of held.json['value'] as readonly { readonly roleid: string }[])
    await dataverse.call('POST', `systemusers(${user})/systemuserroles_association/$ref`, {
      body: { '@odata.id': `roles(${roleid})` },
    });
}

/** The account that a new one is made of, with the values that the answer shows. */
async function parentAccount(dataverse: TestDataverse): Promise<void> {
  const currency = '732e87e1-1d96-e711-80e4-00155db75426';
  await dataverse.create('transactioncurrencies', {
    transactioncurrencyid: currency,
    currencyname: 'US Dollar',
    isocurrencycode: 'USD',
    currencysymbol: '$',
    exchangerate: 1,
    currencyprecision: 2,
  });
  await dataverse.create('accounts', {
    accountid: 'c65127ed-2097-e711-80eb-00155db75426',
    name: 'Contoso',
    address1_line1: '123 Maple St.',
    address1_city: 'Seattle',
    address1_country: 'United States of America',
    'transactioncurrencyid@odata.bind': `transactioncurrencies(${currency})`,
  });
}

/** Jon Fogg, whom the sample creates first; its later requests name him by this id. */
async function contactOfSample(dataverse: TestDataverse): Promise<void> {
  await dataverse.create('contacts', {
    contactid: '4d920da5-fb4a-e611-80d5-00155da84802',
    firstname: 'Jon',
    lastname: 'Fogg',
  });
}

/** "If you have an alternate key that contains firstname and emailaddress1". */
async function contactWithKey(dataverse: TestDataverse): Promise<void> {
  const catalogue = dataverse.services.catalogue as ReplaceableCatalogue;
  const content = catalogue.content();
  const key = {
    logicalName: 'new_name',
    schemaName: 'new_name',
    displayName: 'Name',
    columns: ['firstname', 'emailaddress1'],
  };
  const tables = content.tables.map((table) => (table.logicalName === 'contact' ? { ...table, keys: [key] } : table));
  catalogue.replace({ ...content, tables });
  await dataverse.create('contacts', { firstname: 'Joe', emailaddress1: 'abc@example.com' });
}

/** The views whose ids the page has found out by then. */
async function predefinedQueries(dataverse: TestDataverse): Promise<void> {
  const view = { name: 'View', querytype: 0 };
  await dataverse.create('savedqueries', {
    ...view,
    savedqueryid: '00000000-0000-0000-00aa-000010001002',
    returnedtypecode: 'account',
    fetchxml: VIEW,
  });
  await dataverse.create('savedqueries', {
    ...view,
    savedqueryid: '00000000-0000-0000-00aa-000010003001',
    returnedtypecode: 'opportunity',
    fetchxml: OPPORTUNITIES,
  });
  await dataverse.create('userqueries', {
    ...view,
    userqueryid: '121c6fd8-1975-e511-80d4-00155d2a68d1',
    returnedtypecode: 'account',
    fetchxml: VIEW,
  });
}

/** The account with contacts and tasks that the sample creates first, and the user query that its section on predefined queries creates. */
async function sampleData(dataverse: TestDataverse, { loose }: Documentation): Promise<void> {
  const data = loose.find(({ file }) => file === SAMPLE);
  await dataverse.create('accounts', lenientJson(data?.text ?? '').value);
  const attributes = ['fullname', 'contactid', 'jobtitle', 'annualincome'].map((name) => `<attribute name="${name}"/>`);
  const conditions =
    '<condition attribute="fullname" operator="like" value="%(sample)%"/>' +
    '<condition attribute="jobtitle" operator="like" value="%Manager%"/>' +
    '<condition attribute="annualincome" operator="gt" value="55000"/>';
  await dataverse.create('userqueries', {
    name: 'My User Query',
    querytype: 0,
    returnedtypecode: 'contact',
    fetchxml: `<fetch><entity name="contact">${attributes.join('')}<order attribute="fullname"/><filter>${conditions}</filter></entity></fetch>`,
  });
}
