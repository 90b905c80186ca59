import { text, yesNo } from '../build/columns';
import { points, standardTable, uses } from '../build/standard-table';

/** The customer. Its own main form of ours hosts the aging panel. */
export const account = standardTable('account', {
  schemaName: 'Account',
  uses: [
    uses('String', 'name'),
    uses('String', 'accountNumber'),
    uses('String', 'emailAddress', 'emailaddress1'),
    uses('String', 'street', 'address1_line1'),
    uses('String', 'city', 'address1_city'),
    uses('String', 'postalCode', 'address1_postalcode'),
    uses('String', 'country', 'address1_country'),
    uses('Boolean', 'creditOnHold'),
    uses('Money', 'creditLimit'),
  ],
  lookups: [
    points('transactionCurrency', 'transactioncurrency', { name: 'transactioncurrencyid' }),
    points('priceList', 'pricelevel', { name: 'defaultpricelevelid' }),
    points('parent', 'account', { name: 'parentaccountid' }),
    points('primaryContact', 'contact', { name: 'primarycontactid' }),
    points('owner', 'team', { name: 'ownerid' }),
  ],
  columns: [
    text('key', 100, {
      description: 'Key of the customer in the system it came from; an import collides with it instead of doubling.',
    }),
    text('vatNumber', 20),
    text('electronicAddress', 100, { description: 'Electronic address for e-invoices, scheme first.' }),
    text('language', 10, { label: 'Document language' }),
    yesNo('intercompany'),
  ],
  keys: [['key']],
});
