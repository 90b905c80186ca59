import { type TableMetadata } from '../metadata/table-metadata';
import { type AccessRight } from './principal';

/**
 * The word in a table's privilege names where it is not the schema name. Lines have the privileges of their document, prices those of
 * the product, activities share one set (public: "Privileges by entity").
 */
const WORDS: Readonly<Record<string, string>> = {
  activityparty: 'Activity',
  activitypointer: 'Activity',
  annotation: 'Note',
  customeraddress: 'Account',
  discount: 'Product',
  discounttype: 'Product',
  duplicaterulecondition: 'DuplicateRule',
  email: 'Activity',
  invoicedetail: 'Invoice',
  letter: 'Activity',
  opportunityclose: 'Activity',
  opportunityproduct: 'Opportunity',
  orderclose: 'Activity',
  phonecall: 'Activity',
  pricelevel: 'Product',
  productpricelevel: 'Product',
  quoteclose: 'Activity',
  quotedetail: 'Quote',
  salesorder: 'Order',
  salesorderdetail: 'Order',
  savedquery: 'Query',
  systemuser: 'User',
  task: 'Activity',
  uom: 'Product',
  uomschedule: 'Product',
};

/** Name of the privilege that lets a role do that to rows of the table. @example `prvReadOrder` for reading `salesorder` */
export const privilegeName = (right: AccessRight, table: TableMetadata): string =>
  table.logicalName === 'queueitem'
    ? privilegeOfQueueItem(right)
    : `prv${right}${table.activity ? 'Activity' : (WORDS[table.logicalName] ?? table.schemaName)}`;

/** "If you have prvAppendToQueue privilege, you also have create, update, and delete privileges on a queue item" (page queue-entities). */
const privilegeOfQueueItem = (right: AccessRight): string => (right === 'Read' ? 'prvReadQueue' : 'prvAppendToQueue');

/** Rows of tables that belong to nobody (intersects, views of owners) are nobody's to grant. */
export const hasPrivileges = (table: TableMetadata): boolean =>
  table.ownership !== 'None' || table.columns.has('ownerid');

export const RIGHTS: readonly AccessRight[] = [
  'Create',
  'Read',
  'Write',
  'Delete',
  'Append',
  'AppendTo',
  'Assign',
  'Share',
];
