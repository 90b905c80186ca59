import { type Catalogue } from '../../../../local/dataverse/metadata/catalogue';
import { createCatalogue } from '../../../../local/dataverse/metadata/create-catalogue';
import {
  type ColumnMetadata,
  type ColumnType,
  type ManyToManyRelationship,
  type OneToManyRelationship,
  type TableMetadata,
} from '../../../../local/dataverse/metadata/table-metadata';
import { type Database } from '../../../../local/dataverse/store/database';
import { openDatabase } from '../../../../local/dataverse/store/open-database';
import { insertRow } from '../../../../local/dataverse/store/row-store';
import { type Row } from '../../../../local/dataverse/store/row';
import { ensureTableStorage } from '../../../../local/dataverse/store/table-storage';
import { createRowVersion } from '../../../../local/dataverse/store/row-version';
import { type QueryContext } from '../../../../local/dataverse/query/query-context';
import { type QuerySource } from '../../../../local/dataverse/query/query-source';

/** A handful of tables, written by hand so that the query room is tried without the facts file. */

export const aColumn = (logicalName: string, type: ColumnType, more: Partial<ColumnMetadata> = {}): ColumnMetadata => ({
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
  set: string,
  columns: readonly ColumnMetadata[],
  more: Partial<TableMetadata> = {},
): TableMetadata => {
  const primaryId = more.primaryId ?? `${logicalName}id`;
  const all = [aColumn(primaryId, 'Uniqueidentifier'), ...columns, aColumn('versionnumber', 'BigInt')];
  return {
    logicalName,
    schemaName: logicalName,
    entitySetName: set,
    displayName: logicalName,
    displayCollectionName: set,
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
    'accounts',
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
  aTable('contact', 'contacts', [
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
    'tasks',
    [
      aColumn('subject', 'String'),
      aColumn('description', 'Memo'),
      aColumn('statecode', 'State'),
      aColumn('createdon', 'DateTime'),
      aColumn('regardingobjectid', 'Lookup', { targets: ['account', 'contact'] }),
    ],
    { primaryId: 'activityid' },
  ),
  aTable('systemuser', 'systemusers', [aColumn('fullname', 'String')]),
  aTable('team', 'teams', [aColumn('name', 'String')]),
  aTable('teammembership', 'teammemberships', [
    aColumn('systemuserid', 'Uniqueidentifier'),
    aColumn('teamid', 'Uniqueidentifier'),
  ]),
  aTable('transactioncurrency', 'transactioncurrencies', [aColumn('currencyname', 'String')]),
];

const oneToMany = (
  many: string,
  column: string,
  one: string,
  names: { readonly up: string; readonly down: string; readonly key?: string },
): OneToManyRelationship => ({
  schemaName: `${one}_${many}_${column}`,
  referencedTable: one,
  referencedColumn: names.key ?? `${one}id`,
  referencingTable: many,
  referencingColumn: column,
  referencingNavigation: names.up,
  referencedNavigation: names.down,
  cascadeDelete: 'RemoveLink',
});

const ONE_TO_MANY: readonly OneToManyRelationship[] = [
  oneToMany('account', 'primarycontactid', 'contact', { up: 'primarycontactid', down: 'account_primary_contact' }),
  oneToMany('account', 'parentaccountid', 'account', { up: 'parentaccountid', down: 'account_parent_account' }),
  oneToMany('account', 'transactioncurrencyid', 'transactioncurrency', {
    up: 'transactioncurrencyid',
    down: 'transactioncurrency_account',
  }),
  oneToMany('account', 'ownerid', 'systemuser', { up: 'owninguser', down: 'user_accounts' }),
  oneToMany('contact', 'parentcustomerid', 'account', {
    up: 'parentcustomerid_account',
    down: 'contact_customer_accounts',
  }),
  oneToMany('contact', 'parentcustomerid', 'contact', {
    up: 'parentcustomerid_contact',
    down: 'contact_customer_contacts',
  }),
  oneToMany('contact', 'createdby', 'systemuser', { up: 'createdby', down: 'lk_contactbase_createdby' }),
  oneToMany('task', 'regardingobjectid', 'account', { up: 'regardingobjectid_account_task', down: 'Account_Tasks' }),
  oneToMany('task', 'regardingobjectid', 'contact', { up: 'regardingobjectid_contact_task', down: 'Contact_Tasks' }),
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

/** `id(3)` is the third id of a test; ids sort in the order of their numbers. */
export const id = (number: number): string => `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;

export const aContext = (more: Partial<QueryContext> = {}): QueryContext => ({
  userId: id(0xa01),
  businessUnitId: id(0xb01),
  teamIds: [id(0xc01), id(0xc02)],
  today: '2026-03-18',
  ...more,
});

/** An empty database with the tables above. */
export function emptyCrm(): QuerySource & { readonly database: Database } {
  const catalogue = smallCatalogue();
  const database = openDatabase(':memory:');
  createRowVersion(database);
  for (const table of catalogue.tables()) ensureTableStorage(database, table);
  return { database, catalogue };
}

export function put({ database, catalogue }: QuerySource, tableName: string, ...rows: readonly Row[]): void {
  const table = catalogue.table(tableName);
  if (!table) throw new Error(`no table ${tableName}`);
  for (const row of rows) insertRow(database, table, row);
}

const money = (decimal: string): { readonly decimal: string } => ({ decimal });
const to = (table: string, number: number): { readonly table: string; readonly id: string } => ({
  table,
  id: id(number),
});

/** Six accounts, four contacts, five tasks, two users, two teams. */
export function filledCrm(): QuerySource & { readonly database: Database } {
  const crm = emptyCrm();
  put(
    crm,
    'systemuser',
    { systemuserid: id(0xa01), fullname: 'Ada Admin' },
    { systemuserid: id(0xa02), fullname: 'Bo Sales' },
  );
  put(crm, 'team', { teamid: id(0xc01), name: 'North' }, { teamid: id(0xc02), name: 'South' });
  put(
    crm,
    'teammembership',
    { teammembershipid: id(0xd01), systemuserid: id(0xa01), teamid: id(0xc01) },
    { teammembershipid: id(0xd02), systemuserid: id(0xa01), teamid: id(0xc02) },
    { teammembershipid: id(0xd03), systemuserid: id(0xa02), teamid: id(0xc01) },
  );
  put(crm, 'transactioncurrency', { transactioncurrencyid: id(0xe01), currencyname: 'Euro' });
  put(
    crm,
    'account',
    {
      accountid: id(1),
      name: 'Adventure Works (sample)',
      accountnumber: 'A1',
      numberofemployees: 50,
      revenue: money('60000'),
      exchangerate: money('1.2500000001'),
      latitude: 47.5,
      creditonhold: true,
      industrycode: 1,
      colors: [1, 2],
      createdon: '2026-03-18T09:00:00Z',
      openedon: '2026-03-18',
      primarycontactid: to('contact', 101),
      ownerid: to('systemuser', 0xa01),
      transactioncurrencyid: to('transactioncurrency', 0xe01),
    },
    {
      accountid: id(2),
      name: 'Blue Yonder',
      accountnumber: 'B2',
      numberofemployees: 5,
      revenue: money('10.0001'),
      creditonhold: false,
      industrycode: 2,
      colors: [2, 3],
      createdon: '2026-03-17T23:59:59Z',
      openedon: '2026-03-17',
      primarycontactid: to('contact', 102),
      parentaccountid: to('account', 1),
      ownerid: to('team', 0xc01),
      transactioncurrencyid: to('transactioncurrency', 0xe01),
    },
    {
      accountid: id(3),
      name: 'City Power & Light',
      accountnumber: 'C3',
      numberofemployees: 2000,
      revenue: money('-5'),
      creditonhold: false,
      industrycode: 3,
      createdon: '2026-02-10T12:00:00Z',
      openedon: '2026-02-10',
      primarycontactid: to('contact', 101),
      parentaccountid: to('account', 2),
      ownerid: to('systemuser', 0xa02),
    },
    {
      accountid: id(4),
      name: "Müller's 100%",
      accountnumber: 'D4',
      createdon: '2025-12-31T00:00:00Z',
      openedon: '2025-12-31',
      ownerid: to('team', 0xc02),
    },
    {
      accountid: id(5),
      name: 'adventure cycles',
      accountnumber: 'E5',
      numberofemployees: 5,
      revenue: money('60000'),
      industrycode: 1,
      ownerid: to('systemuser', 0xa01),
    },
    { accountid: id(6), numberofemployees: 7 },
  );
  put(
    crm,
    'contact',
    {
      contactid: id(101),
      fullname: 'Zoe Zimmer',
      firstname: 'Zoe',
      lastname: 'Zimmer',
      jobtitle: 'Owner',
      parentcustomerid: to('account', 1),
      createdby: to('systemuser', 0xa01),
    },
    {
      contactid: id(102),
      fullname: 'Anna Anna',
      firstname: 'Anna',
      lastname: 'ANNA',
      jobtitle: 'Clerk',
      parentcustomerid: to('account', 1),
      createdby: to('systemuser', 0xa02),
    },
    {
      contactid: id(103),
      fullname: "Pat O'Bryan",
      firstname: 'Pat',
      lastname: "O'Bryan",
      parentcustomerid: to('account', 2),
      createdby: to('systemuser', 0xa01),
    },
    {
      contactid: id(104),
      fullname: 'Lone Wolf',
      firstname: 'Lone',
      lastname: 'Wolf',
      parentcustomerid: to('contact', 103),
    },
  );
  put(
    crm,
    'task',
    {
      activityid: id(201),
      subject: 'Call 1',
      statecode: 0,
      createdon: '2026-01-03T00:00:00Z',
      regardingobjectid: to('account', 1),
    },
    {
      activityid: id(202),
      subject: 'Call 2',
      statecode: 1,
      createdon: '2026-01-01T00:00:00Z',
      regardingobjectid: to('account', 1),
    },
    {
      activityid: id(203),
      subject: 'Mail 1',
      statecode: 1,
      createdon: '2026-01-02T00:00:00Z',
      regardingobjectid: to('account', 2),
    },
    {
      activityid: id(204),
      subject: 'Mail 2',
      statecode: 1,
      createdon: '2026-01-04T00:00:00Z',
      regardingobjectid: to('contact', 101),
    },
    {
      activityid: id(205),
      subject: 'Mail 3',
      statecode: 1,
      createdon: '2026-01-05T00:00:00Z',
      regardingobjectid: to('account', 1),
    },
  );
  return crm;
}
