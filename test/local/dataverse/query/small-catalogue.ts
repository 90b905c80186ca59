import { type Catalogue } from '../../../../local/dataverse/metadata/catalogue';
import { createCatalogue } from '../../../../local/dataverse/metadata/create-catalogue';
import {
  type ColumnMetadata,
  type ColumnType,
  type ManyToManyRelationship,
  type OneToManyRelationship,
  type TableMetadata,
} from '../../../../local/dataverse/metadata/table-metadata';

/** A handful of tables, written by hand so that the query room is tried without the facts file. */

const aColumn = (logicalName: string, type: ColumnType, more: Partial<ColumnMetadata> = {}): ColumnMetadata => ({
  logicalName,
  schemaName: logicalName,
  type,
  displayName: logicalName,
  requiredLevel: 'None',
  validForCreate: true,
  validForUpdate: true,
  validForRead: true,
  secured: false,
  custom: false,
  ...more,
});

const lookup = (name: string, ...targets: string[]): ColumnMetadata => aColumn(name, 'Lookup', { targets });

const aTable = (
  logicalName: string,
  columns: readonly ColumnMetadata[],
  more: Partial<TableMetadata> = {},
): TableMetadata => {
  const primaryId = more.primaryId ?? `${logicalName}id`;
  const all = [aColumn(primaryId, 'Uniqueidentifier'), ...columns, aColumn('versionnumber', 'BigInt')];
  return {
    logicalName,
    schemaName: logicalName,
    entitySetName: `${logicalName}s`,
    displayName: logicalName,
    displayCollectionName: `${logicalName}s`,
    metadataId: '00000000-0000-0000-0000-000000000000',
    objectTypeCode: 1,
    primaryId,
    primaryName: columns[0]?.logicalName ?? '',
    ownership: 'UserOwned',
    custom: false,
    activity: false,
    columns: new Map(all.map((column) => [column.logicalName, column])),
    keys: [],
    ...more,
  };
};

const options = [
  { value: 1, label: 'Zinc' },
  { value: 2, label: 'Argon' },
  { value: 3, label: 'Neon' },
];

const TABLES: readonly TableMetadata[] = [
  aTable(
    'account',
    [
      aColumn('name', 'String'),
      aColumn('accountnumber', 'String'),
      aColumn('description', 'Memo'),
      aColumn('numberofemployees', 'Integer'),
      aColumn('revenue', 'Money'),
      aColumn('exchangerate', 'Decimal'),
      aColumn('latitude', 'Double'),
      aColumn('creditonhold', 'Boolean', {
        options: [
          { value: 0, label: 'No' },
          { value: 1, label: 'Yes' },
        ],
      }),
      aColumn('industrycode', 'Picklist', { options }),
      aColumn('colors', 'MultiSelectPicklist', { options }),
      aColumn('createdon', 'DateTime'),
      aColumn('openedon', 'DateTime', { format: 'DateOnly', dateTimeBehavior: 'DateOnly' }),
      lookup('primarycontactid', 'contact'),
      lookup('parentaccountid', 'account'),
      lookup('transactioncurrencyid', 'transactioncurrency'),
      aColumn('ownerid', 'Owner', { targets: ['systemuser', 'team'] }),
      aColumn('owneridname', 'Virtual'),
    ],
    {
      keys: [
        {
          logicalName: 'account_number',
          schemaName: 'account_number',
          displayName: 'Number',
          columns: ['accountnumber'],
        },
      ],
    },
  ),
  aTable('contact', [
    aColumn('fullname', 'String'),
    aColumn('firstname', 'String'),
    aColumn('lastname', 'String'),
    aColumn('jobtitle', 'String'),
    aColumn('createdon', 'DateTime'),
    aColumn('parentcustomerid', 'Customer', { targets: ['account', 'contact'] }),
    lookup('createdby', 'systemuser'),
  ]),
  aTable(
    'task',
    [
      aColumn('subject', 'String'),
      aColumn('description', 'Memo'),
      aColumn('statecode', 'State'),
      aColumn('createdon', 'DateTime'),
      aColumn('regardingobjectid', 'Lookup', { targets: ['account', 'contact'] }),
    ],
    { primaryId: 'activityid' },
  ),
  aTable('systemuser', [aColumn('fullname', 'String'), lookup('parentsystemuserid', 'systemuser')]),
  aTable('team', [aColumn('name', 'String')]),
  aTable('teammembership', [aColumn('systemuserid', 'Uniqueidentifier'), aColumn('teamid', 'Uniqueidentifier')]),
  aTable('transactioncurrency', [aColumn('currencyname', 'String')]),
];

interface LookupNames {
  readonly column: string;
  readonly target: string;
  readonly up: string;
  readonly down: string;
}

const oneToMany = (many: string, { column, target, up, down }: LookupNames): OneToManyRelationship => ({
  schemaName: `${target}_${many}_${column}`,
  referencedTable: target,
  referencedColumn: `${target}id`,
  referencingTable: many,
  referencingColumn: column,
  referencingNavigation: up,
  referencedNavigation: down,
  cascadeDelete: 'RemoveLink',
});

const ONE_TO_MANY: readonly OneToManyRelationship[] = [
  oneToMany('account', {
    column: 'primarycontactid',
    target: 'contact',
    up: 'primarycontactid',
    down: 'account_primary_contact',
  }),
  oneToMany('account', {
    column: 'parentaccountid',
    target: 'account',
    up: 'parentaccountid',
    down: 'account_parent_account',
  }),
  oneToMany('account', {
    column: 'transactioncurrencyid',
    target: 'transactioncurrency',
    up: 'transactioncurrencyid',
    down: 'transactioncurrency_account',
  }),
  oneToMany('account', { column: 'ownerid', target: 'systemuser', up: 'owninguser', down: 'user_accounts' }),
  oneToMany('contact', {
    column: 'parentcustomerid',
    target: 'account',
    up: 'parentcustomerid_account',
    down: 'contact_customer_accounts',
  }),
  oneToMany('contact', {
    column: 'parentcustomerid',
    target: 'contact',
    up: 'parentcustomerid_contact',
    down: 'contact_customer_contacts',
  }),
  oneToMany('contact', {
    column: 'createdby',
    target: 'systemuser',
    up: 'createdby',
    down: 'lk_contactbase_createdby',
  }),
  oneToMany('task', {
    column: 'regardingobjectid',
    target: 'account',
    up: 'regardingobjectid_account_task',
    down: 'Account_Tasks',
  }),
  oneToMany('task', {
    column: 'regardingobjectid',
    target: 'contact',
    up: 'regardingobjectid_contact_task',
    down: 'Contact_Tasks',
  }),
];

const MANY_TO_MANY: readonly ManyToManyRelationship[] = [
  {
    schemaName: 'teammembership_association',
    intersectTable: 'teammembership',
    table1: 'systemuser',
    column1: 'systemuserid',
    navigation1: 'teammembership_association',
    table2: 'team',
    column2: 'teamid',
    navigation2: 'teammembership_association',
  },
];

export const smallCatalogue = (): Catalogue =>
  createCatalogue({ tables: TABLES, oneToMany: ONE_TO_MANY, manyToMany: MANY_TO_MANY, choices: [] });
