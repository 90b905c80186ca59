import { type ColumnMetadata, type TableMetadata } from '../table-metadata';

/** What the plain forms of the tables that people work with show, in order. Other tables show what is required and who owns the row. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  account: [
    'name',
    'accountnumber',
    'primarycontactid',
    'parentaccountid',
    'telephone1',
    'emailaddress1',
    'websiteurl',
    'transactioncurrencyid',
    'creditlimit',
    'creditonhold',
    'paymenttermscode',
    'address1_line1',
    'address1_postalcode',
    'address1_city',
    'address1_country',
    'description',
    'ownerid',
  ],
  contact: [
    'firstname',
    'lastname',
    'parentcustomerid',
    'jobtitle',
    'emailaddress1',
    'telephone1',
    'mobilephone',
    'ownerid',
  ],
  salesorder: [
    'ordernumber',
    'name',
    'customerid',
    'pricelevelid',
    'transactioncurrencyid',
    'requestdeliveryby',
    'paymenttermscode',
    'totallineitemamount',
    'totaltax',
    'totalamount',
    'statuscode',
    'ownerid',
  ],
  salesorderdetail: [
    'salesorderid',
    'productid',
    'productdescription',
    'quantity',
    'uomid',
    'priceperunit',
    'tax',
    'extendedamount',
  ],
  invoice: [
    'invoicenumber',
    'name',
    'customerid',
    'salesorderid',
    'pricelevelid',
    'transactioncurrencyid',
    'duedate',
    'totallineitemamount',
    'totaltax',
    'totalamount',
    'statuscode',
    'ownerid',
  ],
  invoicedetail: [
    'invoiceid',
    'productid',
    'productdescription',
    'quantity',
    'uomid',
    'priceperunit',
    'tax',
    'extendedamount',
  ],
  quote: [
    'quotenumber',
    'name',
    'customerid',
    'pricelevelid',
    'transactioncurrencyid',
    'totalamount',
    'statuscode',
    'ownerid',
  ],
  product: [
    'name',
    'productnumber',
    'productstructure',
    'defaultuomscheduleid',
    'defaultuomid',
    'quantitydecimal',
    'price',
    'statuscode',
  ],
  email: ['from', 'to', 'cc', 'subject', 'description', 'regardingobjectid', 'ownerid'],
  phonecall: ['from', 'to', 'phonenumber', 'subject', 'description', 'regardingobjectid', 'scheduledend', 'ownerid'],
  letter: ['from', 'to', 'address', 'subject', 'description', 'regardingobjectid', 'ownerid'],
  task: ['subject', 'description', 'regardingobjectid', 'scheduledend', 'prioritycode', 'ownerid'],
  transactioncurrency: ['isocurrencycode', 'currencyname', 'currencysymbol', 'currencyprecision', 'exchangerate'],
};

/** The columns a plain form of the table shows. */
export function shownColumns(table: TableMetadata): readonly ColumnMetadata[] {
  const named = SHOWN[table.logicalName];
  if (named) return named.flatMap((name) => table.columns.get(name) ?? []);
  return [...table.columns.values()].filter((column) => isWorthShowing(table, column));
}

const isWorthShowing = (table: TableMetadata, column: ColumnMetadata): boolean =>
  column.logicalName === table.primaryName ||
  column.logicalName === 'ownerid' ||
  column.logicalName === 'statuscode' ||
  (column.validForCreate && column.requiredLevel === 'ApplicationRequired' && column.type !== 'Uniqueidentifier');
