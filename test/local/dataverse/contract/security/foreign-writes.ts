/**
 * Writes that would touch or tie themselves to the account, contact or order of another: what, method, path, body. `<me>` is who writes, `<victor>`
 * who owns them.
 */
export const FOREIGN_WRITES: readonly (readonly [string, string, string, unknown])[] = [
  ['a change', 'PATCH', 'accounts(<account>)', { name: 'Mine now' }],
  ['a new owner', 'PATCH', 'accounts(<account>)', { 'ownerid@odata.bind': '/systemusers(<me>)' }],
  ['a column', 'PUT', 'accounts(<account>)/name', { value: 'x' }],
  ['an empty column', 'DELETE', 'accounts(<account>)/description', undefined],
  ['a delete', 'DELETE', 'accounts(<account>)', undefined],
  ['a new row in its collection', 'POST', 'accounts(<account>)/contact_customer_accounts', { lastname: 'x' }],
  [
    'a bind to it',
    'POST',
    'contacts',
    { lastname: 'x', 'parentcustomerid_account@odata.bind': '/accounts(<account>)' },
  ],
  ['a changed bind', 'PATCH', 'contacts(<mine>)', { 'parentcustomerid_account@odata.bind': '/accounts(<account>)' }],
  ['a reference', 'PUT', 'contacts(<mine>)/parentcustomerid_account/$ref', { '@odata.id': 'accounts(<account>)' }],
  ['a link', 'POST', 'accounts(<account>)/contact_customer_accounts/$ref', { '@odata.id': 'contacts(<mine>)' }],
  [
    'a stolen row',
    'POST',
    'accounts(<myAccount>)/contact_customer_accounts/$ref',
    { '@odata.id': 'contacts(<contact>)' },
  ],
  ['an unlink', 'DELETE', 'accounts(<account>)/contact_customer_accounts(<contact>)/$ref', undefined],
  ['an emptied lookup', 'DELETE', 'contacts(<contact>)/parentcustomerid_account/$ref', undefined],
  [
    'a deep insert',
    'POST',
    'accounts',
    { name: 'x', contact_customer_accounts: [{ '@odata.id': 'contacts(<contact>)' }] },
  ],
  [
    'a nested line',
    'POST',
    'salesorders(<order>)/order_details',
    { productdescription: 'x', isproductoverridden: true, quantity: 1, priceperunit: 1 },
  ],
  [
    'UpdateMultiple',
    'POST',
    `accounts/Microsoft.Dynamics.CRM.UpdateMultiple`,
    { Targets: [{ '@odata.type': `Microsoft.Dynamics.CRM.account`, accountid: '<account>', name: 'x' }] },
  ],
  [
    'UpsertMultiple',
    'POST',
    `accounts/Microsoft.Dynamics.CRM.UpsertMultiple`,
    { Targets: [{ '@odata.type': `Microsoft.Dynamics.CRM.account`, accountid: '<account>', name: 'x' }] },
  ],
  [
    'CreateMultiple',
    'POST',
    `contacts/Microsoft.Dynamics.CRM.CreateMultiple`,
    {
      Targets: [
        {
          '@odata.type': `Microsoft.Dynamics.CRM.contact`,
          lastname: 'x',
          'parentcustomerid_account@odata.bind': '/accounts(<account>)',
        },
      ],
    },
  ],
  [
    'FulfillSalesOrder',
    'POST',
    'FulfillSalesOrder',
    { OrderClose: { 'salesorderid@odata.bind': '/salesorders(<order>)' }, Status: -1 },
  ],
  [
    'a share with herself',
    'POST',
    'GrantAccess',
    {
      Target: { '@odata.type': `Microsoft.Dynamics.CRM.account`, accountid: '<account>' },
      PrincipalAccess: {
        Principal: { '@odata.type': `Microsoft.Dynamics.CRM.systemuser`, systemuserid: '<me>' },
        AccessMask: 'ReadAccess',
      },
    },
  ],
  ['a note on it', 'POST', 'annotations', { subject: 'x', 'objectid_account@odata.bind': '/accounts(<account>)' }],
  [
    'a task about it',
    'POST',
    'tasks',
    { subject: 'x', 'regardingobjectid_account_task@odata.bind': '/accounts(<account>)' },
  ],
  ['a row for somebody else', 'POST', 'accounts', { name: 'x', 'ownerid@odata.bind': '/systemusers(<victor>)' }],
];
