import { email, lookup, text } from '../../build/columns';
import { table } from '../../build/table';

/** A company that sells, invoices and books; its team owns its rows (design.md decision 13). */
export const legalEntity = table('legalEntity', {
  plural: 'Legal entities',
  description: 'A company that sells, invoices and keeps its own books.',
  ownership: 'organization',
  columns: [
    text('code', 10, { required: true }),
    lookup('accountingCurrency', 'transactioncurrency', { required: true }),
    text('countryCode', 2, { required: true }),
    text('timeZone', 50, { required: true, description: 'IANA name, e.g. Europe/Berlin.' }),
    lookup('ownerTeam', 'team', { description: "The team that owns this company's rows." }),
    lookup('businessUnit', 'businessunit'),
    text('legalName', 200),
    text('vatNumber', 20),
    text('registrationNumber', 50),
    text('street', 200),
    text('postalCode', 20),
    text('city', 80),
    email('email'),
    text('electronicAddress', 100, {
      description: 'Electronic address for e-invoices, scheme first: 0088:4012345000009.',
    }),
  ],
  keys: [['code']],
  listed: ['code', 'accountingCurrency', 'countryCode', 'timeZone'],
});
