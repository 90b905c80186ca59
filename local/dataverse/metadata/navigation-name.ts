import { type ColumnMetadata, type TableMetadata } from './table-metadata';

/** Columns that every activity inherits from `activitypointer`; their navigation properties carry the activity's name as suffix. */
const INHERITED: ReadonlySet<string> = new Set([
  'activityid',
  'createdby',
  'createdonbehalfby',
  'modifiedby',
  'modifiedonbehalfby',
  'ownerid',
  'owningbusinessunit',
  'owningteam',
  'owninguser',
  'regardingobjectid',
  'transactioncurrencyid',
]);

/**
 * Navigation property of a standard lookup: its own name, `<name>_<table>` when it leads to several tables, and in activities
 * `<name>_<activity>` (Web API reference, entity types of version 9).
 * @example `customerid_account`, `primarycontactid`, `regardingobjectid_salesorder_task`
 */
export function navigationName(table: TableMetadata, column: ColumnMetadata, target: string): string {
  const several = column.targets !== undefined && column.targets.length > 1 && column.type !== 'Owner';
  const base = several || column.logicalName === 'activityid' ? `${column.logicalName}_${target}` : column.logicalName;
  const inherited = table.activity && INHERITED.has(column.logicalName) && column.logicalName !== 'activityid';
  return inherited ? `${base}_${table.logicalName}` : base;
}
