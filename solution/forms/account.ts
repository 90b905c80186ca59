import { creditPanel, tab, timelineTab } from '../build/form';
import { type FormDeclaration } from '../model/form';

/** Our own main form of the account: who the customer is, and what they owe (spec/ux.md 8.2). */
export const accountForm: FormDeclaration = {
  table: 'account',
  key: 'order-to-cash',
  label: 'Account - Order to Cash',
  description: 'The customer with their receivables.',
  tabs: [
    {
      name: 'summary',
      label: 'Summary',
      sections: [
        {
          name: 'customer',
          label: 'Customer',
          cells: [
            { column: 'name' },
            { column: 'accountnumber' },
            { column: 'primarycontactid' },
            { column: 'emailaddress1' },
            { column: 'transactioncurrencyid' },
            { column: 'ownerid' },
          ],
        },
        {
          name: 'address',
          label: 'Address',
          cells: [
            { column: 'address1_line1' },
            { column: 'address1_postalcode' },
            { column: 'address1_city' },
            { column: 'address1_country' },
          ],
        },
      ],
    },
    {
      name: 'receivables',
      label: 'Receivables',
      sections: [
        {
          name: 'aging',
          label: 'Aging',
          cells: [
            {
              column: 'accountnumber',
              control: { name: 'o2c_O2C.AgingPanel', boundProperty: 'recordKey', literals: [] },
            },
          ],
        },
      ],
    },
    tab('Credit', [creditPanel('accountnumber', 'account')]),
    timelineTab('accountnumber', 'account'),
  ],
};
