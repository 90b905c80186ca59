import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { xml2json } from 'odata-csdl';
import { OPERATIONS } from '../../../../local/dataverse/protocol/operations/operation-table';
import { isProperty, propertyOf } from '../../../../local/dataverse/protocol/rows/property-of';
import { addTableWithKeys } from './a-table';
import { aDataverse, type TestDataverse } from './a-dataverse';
import { csdlProblems } from './csdl-problems';

type Model = Record<string, Record<string, unknown>>;

const BUILT = join(__dirname, '../../../../dist/OrderToCash.zip');

/** Read by the converter of OASIS (odata-csdl, strict), and then against the rules that it does not check. */
describe.each([
  ['the standard tables', (dataverse: TestDataverse) => void addTableWithKeys(dataverse)],
  [
    'the standard tables and our solution',
    (dataverse: TestDataverse) => void dataverse.services.importSolution({ zip: readFileSync(BUILT), overwrite: true }),
  ],
])('$metadata of %s', (_, prepare) => {
  let dataverse: TestDataverse;
  let document: Record<string, unknown>;
  let model: Model;
  const parsed = async (query = ''): Promise<Record<string, unknown>> =>
    xml2json((await dataverse.call('GET', `$metadata${query}`)).text, { strict: true });
  beforeAll(async () => {
    dataverse = await aDataverse();
    prepare(dataverse);
    document = await parsed();
    model = document['Microsoft.Dynamics.CRM'] as Model;
  });
  afterAll(() => dataverse.close());

  test('row 3: a strict reader takes it, and nothing in it leads nowhere', () => {
    expect(csdlProblems(document)).toEqual([]);
  });
  test('row 3: every table is a set and a type with each of its columns', () => {
    const tables = dataverse.services.catalogue.tables();
    expect(tables.length).toBeGreaterThan(60);
    for (const table of tables) {
      expect(model['System']?.[table.entitySetName]).toMatchObject({
        $Type: expect.stringContaining(table.logicalName),
      });
      const declared = inherited(model, table.logicalName);
      const columns = [...table.columns.values()].filter(isProperty).map(propertyOf);
      expect(columns.filter((name) => !declared.has(name))).toEqual([]);
    }
  });
  test('row 3: lookups and collections are partners, activities and principals have their base types', () => {
    expect(model['account']?.['primarycontactid']).toMatchObject({
      $Partner: 'account_primary_contact',
      $ReferentialConstraint: { _primarycontactid_value: 'contactid' },
    });
    expect(model['contact']?.['account_primary_contact']).toMatchObject({
      $Collection: true,
      $Partner: 'primarycontactid',
    });
    expect(model['task']).toMatchObject({ $BaseType: 'mscrm.activitypointer' });
    expect(model['systemuser']).toMatchObject({ $BaseType: 'mscrm.principal' });
    expect(model['account']?.['ownerid']).toMatchObject({ $Type: 'mscrm.principal' });
    expect(model['account']).toMatchObject({ $BaseType: 'mscrm.crmbaseentity', $Key: ['accountid'] });
  });
  test('row 3: every operation that can be called is declared', () => {
    expect(Object.keys(OPERATIONS).filter((name) => !Array.isArray(model[name]))).toEqual([]);
    expect(model['WhoAmI']).toMatchObject([{ $Kind: 'Function', $ReturnType: { $Type: 'mscrm.WhoAmIResponse' } }]);
    expect(model['System']?.['WhoAmI']).toMatchObject({ $Function: 'mscrm.WhoAmI' });
    expect(model['RetrieveUserPrivileges']).toMatchObject([{ $IsBound: true }]);
  });
  test('row 3: ?annotations=true says of every set whether it tracks changes', async () => {
    const annotated = (await parsed('?annotations=true'))['Microsoft.Dynamics.CRM'] as Model;
    expect(annotated['System']?.['accounts']).toMatchObject({
      '@Org.OData.Capabilities.V1.ChangeTracking': { Supported: false },
    });
  });
});

describe('the check of the document itself', () => {
  test('finds a partner, a type and a base that are missing', () => {
    const broken = {
      'Microsoft.Dynamics.CRM': {
        a: {
          $Kind: 'EntityType',
          $BaseType: 'mscrm.none',
          $Key: ['id'],
          id: { $Type: 'Edm.Guid' },
          b: { $Kind: 'NavigationProperty', $Type: 'mscrm.a', $Partner: 'c' },
          d: { $Type: 'mscrm.nothing' },
        },
      },
    };
    expect(csdlProblems(broken)).toEqual([
      'a: base none is missing',
      'a/b: partner c does not lead back',
      'a/d: type nothing is missing',
    ]);
  });
});

function inherited(model: Model, name: string): ReadonlySet<string> {
  const base = model[name]?.['$BaseType'];
  const above = typeof base === 'string' ? inherited(model, base.replace('mscrm.', '')) : [];
  return new Set([...Object.keys(model[name] ?? {}), ...above]);
}
