import { type ReplaceableCatalogue } from '../../../../local/dataverse/metadata/create-catalogue';
import { loadCatalogue } from '../../../../local/dataverse/metadata/load-catalogue';
import { type Database } from '../../../../local/dataverse/store/database';
import { openDatabase } from '../../../../local/dataverse/store/open-database';

describe('the catalogue of an empty environment', () => {
  let database: Database;
  let catalogue: ReplaceableCatalogue;
  beforeAll(() => {
    database = openDatabase(':memory:');
    catalogue = loadCatalogue(database);
  });
  afterAll(() => database.close());

  test.each([
    ['accounts', 'account'],
    ['salesorders', 'salesorder'],
    ['opportunities', 'opportunity'],
    ['transactioncurrencies', 'transactioncurrency'],
    ['webresourceset', 'webresource'],
    ['ordercloses', 'orderclose'],
    ['letters', 'letter'],
    ['publishers', 'publisher'],
    ['systemforms', 'systemform'],
    ['savedqueries', 'savedquery'],
    ['sdkmessageprocessingsteps', 'sdkmessageprocessingstep'],
    ['environmentvariabledefinitions', 'environmentvariabledefinition'],
    ['teammemberships', 'teammembership'],
    ['systemuserrolescollection', 'systemuserroles'],
  ])('serves %s as %s', (set, table) => expect(catalogue.tableBySet(set)?.logicalName).toBe(table));

  test.each([
    ['salesorder', 'customerid_account', 'lookup', 'account'],
    ['salesorder', 'SalesOrder_Letters', 'collection', 'letter'],
    ['letter', 'regardingobjectid_account_letter', 'lookup', 'account'],
    ['salesorder', 'customerid_contact', 'lookup', 'contact'],
    ['salesorder', 'pricelevelid', 'lookup', 'pricelevel'],
    ['salesorder', 'ownerid', 'lookup', 'owner'],
    ['salesorder', 'order_details', 'collection', 'salesorderdetail'],
    ['salesorder', 'order_invoices', 'collection', 'invoice'],
    ['salesorder', 'SalesOrder_Annotation', 'collection', 'annotation'],
    ['salesorder', 'SalesOrder_Tasks', 'collection', 'task'],
    ['salesorder', 'SalesOrder_Emails', 'collection', 'email'],
    ['salesorder', 'SalesOrder_OrderClose', 'collection', 'orderclose'],
    ['annotation', 'objectid_salesorder', 'lookup', 'salesorder'],
    ['task', 'regardingobjectid_salesorder', 'lookup', 'salesorder'],
    ['task', 'regardingobjectid_salesorder_task', 'lookup', 'salesorder'],
    ['task', 'ownerid_task', 'lookup', 'owner'],
    ['orderclose', 'salesorderid', 'lookup', 'salesorder'],
    ['account', 'primarycontactid', 'lookup', 'contact'],
    ['account', 'parentaccountid', 'lookup', 'account'],
    ['account', 'contact_customer_accounts', 'collection', 'contact'],
    ['contact', 'parentcustomerid_account', 'lookup', 'account'],
    ['account', 'transactioncurrencyid', 'lookup', 'transactioncurrency'],
    ['systemuser', 'systemuserroles_association', 'many-to-many', 'role'],
    ['team', 'teammembership_association', 'many-to-many', 'systemuser'],
  ])('%s is navigated by %s (%s to %s)', (...[table, name, kind, target]) =>
    expect(catalogue.navigation(table, name)).toMatchObject({ kind, target }),
  );

  test('navigation names are case-sensitive, relationship names are not', () => {
    expect(catalogue.navigation('salesorder', 'salesorder_annotation')).toBeUndefined();
    expect(catalogue.relationship('salesorder_annotation')).toBe(catalogue.relationship('SalesOrder_Annotation'));
  });

  test('knows the states of an order with their first status', () => {
    const states = catalogue.table('salesorder')?.columns.get('statecode')?.options;
    expect(states?.map(({ value, label, defaultStatus }) => [value, label, defaultStatus])).toEqual([
      [0, 'Active', 1],
      [1, 'Submitted', 3],
      [2, 'Canceled', 4],
      [3, 'Fulfilled', 100001],
      [4, 'Invoiced', 100003],
    ]);
    const onHold = catalogue
      .table('salesorder')
      ?.columns.get('statuscode')
      ?.options?.find(({ value }) => value === 690970000);
    expect(onHold).toEqual({ value: 690970000, label: 'On hold', state: 0 });
  });

  test('a new product is a draft', () =>
    expect(catalogue.table('product')?.columns.get('statecode')?.defaultValue).toBe(2));

  test('knows which money restates which', () => {
    expect(catalogue.table('account')?.columns.get('creditlimit_base')).toMatchObject({
      baseOf: 'creditlimit',
      validForCreate: false,
    });
    expect(catalogue.table('account')?.columns.get('creditlimit')).toMatchObject({ type: 'Money', precisionSource: 2 });
  });

  test('holds together: every lookup can be navigated, every relationship has both its ends', () => {
    for (const table of catalogue.tables()) {
      expect([table.logicalName, table.columns.has(table.primaryId), table.columns.has('versionnumber')]).toEqual([
        table.logicalName,
        true,
        true,
      ]);
      for (const column of table.columns.values()) {
        if (column.type !== 'Lookup' && column.type !== 'Customer') continue;
        const reached = catalogue
          .manyToOne(table.logicalName)
          .filter((relationship) => relationship.referencingColumn === column.logicalName)
          .map((relationship) => relationship.referencedTable);
        expect({ column, reached }).toEqual({ column, reached: expect.arrayContaining([...(column.targets ?? [])]) });
      }
    }
    for (const relationship of catalogue.content().oneToMany) {
      expect(catalogue.table(relationship.referencedTable)?.primaryId).toBe(relationship.referencedColumn);
      expect(catalogue.table(relationship.referencingTable)?.columns.has(relationship.referencingColumn)).toBe(true);
    }
  });

  test('no set name and no object type code is given twice', () => {
    const tables = catalogue.tables();
    expect(new Set(tables.map((table) => table.entitySetName)).size).toBe(tables.length);
    expect(new Set(tables.map((table) => table.objectTypeCode)).size).toBe(tables.length);
  });

  test('loads again within its budget of 150 ms', () => {
    const times = [1, 2, 3].map(() => {
      const start = performance.now();
      loadCatalogue(database);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(150);
  });
});
