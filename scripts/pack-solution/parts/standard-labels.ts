/** Labels of the standard columns our forms show; Microsoft's own words. */
const EVERYWHERE: ReadonlyMap<string, string> = new Map([
  ['ownerid', 'Owner'],
  ['statuscode', 'Status Reason'],
  ['transactioncurrencyid', 'Currency'],
]);

const BY_TABLE: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  [
    'account',
    new Map([
      ['name', 'Account Name'],
      ['accountnumber', 'Account Number'],
      ['primarycontactid', 'Primary Contact'],
      ['emailaddress1', 'Email'],
      ['address1_line1', 'Address 1: Street 1'],
      ['address1_postalcode', 'Address 1: ZIP/Postal Code'],
      ['address1_city', 'Address 1: City'],
      ['address1_country', 'Address 1: Country/Region'],
    ]),
  ],
  [
    'salesorder',
    new Map([
      ['name', 'Name'],
      ['ordernumber', 'Order ID'],
      ['customerid', 'Customer'],
      ['pricelevelid', 'Price List'],
    ]),
  ],
  [
    'invoice',
    new Map([
      ['name', 'Name'],
      ['invoicenumber', 'Invoice ID'],
      ['customerid', 'Customer'],
      ['salesorderid', 'Order'],
    ]),
  ],
]);

/** Microsoft's label of a column on our forms. Refuses (throws) a column nobody has looked up yet. */
export function standardLabel(table: string, column: string): string {
  const label = BY_TABLE.get(table)?.get(column) ?? EVERYWHERE.get(column);
  if (label === undefined) throw new Error(`no label for the standard column ${column} of ${table}`);
  return label;
}
