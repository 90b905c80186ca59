import { draftsOf, putDraft } from '../../../../local/dataverse/store/draft-store';
import { insertRow, readRow, updateRow } from '../../../../local/dataverse/store/row-store';
import { ADMINISTRATOR_ID } from '../../../../local/dataverse/security/known-ids';
import { loadCatalogue } from '../../../../local/dataverse/metadata/load-catalogue';
import {
  aPackage,
  aTableXml,
  anAttribute,
  anEnvironment,
  entities,
  type Environment,
  lookupTo,
} from './an-environment';

const ROW = '00000000-0000-0000-0000-0000000000aa';

const option = (value: number, label: string): string =>
  `<option value="${value}"><labels><label description="${label}" languagecode="1033" /></labels></option>`;

let environment: Environment;
beforeEach(() => {
  environment = anEnvironment();
});
afterEach(() => environment.database.close());

describe('tables of a package', () => {
  test('come with their columns, what the platform adds to them, keys and relationships', () => {
    environment.import(
      aPackage(
        entities(
          aTableXml(
            'smp_bill',
            anAttribute('smp_total', 'money', '<Accuracy>4</Accuracy><AccuracySource>2</AccuracySource>') +
              anAttribute('smp_due', 'datetime', '<Format>date</Format><Behavior>2</Behavior>') +
              anAttribute(
                'smp_kind',
                'picklist',
                '<OptionSetName>smp_kind</OptionSetName><AppDefaultValue>-1</AppDefaultValue>',
              ) +
              anAttribute('smp_accountid', 'lookup', '<LookupTypes />'),
            '<EntityKey><LogicalName>smp_bill_name</LogicalName><EntityKeyAttributes><AttributeName>smp_bill_name</AttributeName></EntityKeyAttributes></EntityKey>',
          ),
        ) +
          `<optionsets><optionset Name="smp_kind"><options>${option(123450000, 'One')}</options></optionset></optionsets>` +
          `<EntityRelationships>${lookupTo('smp_accountid', 'account', 'smp_bill')}</EntityRelationships>`,
      ),
    );
    const table = environment.catalogue.tableBySet('smp_bills');
    expect(table).toMatchObject({
      logicalName: 'smp_bill',
      primaryId: 'smp_billid',
      primaryName: 'smp_bill_name',
      custom: true,
    });
    expect(table?.columns.get('smp_total')).toMatchObject({ type: 'Money', precision: 4, precisionSource: 2 });
    expect(table?.columns.get('smp_total_base')).toMatchObject({
      type: 'Money',
      baseOf: 'smp_total',
      validForCreate: false,
    });
    expect(table?.columns.get('smp_due')).toMatchObject({
      type: 'DateTime',
      format: 'DateOnly',
      dateTimeBehavior: 'DateOnly',
    });
    expect(table?.columns.get('smp_kind')).toMatchObject({
      globalChoice: 'smp_kind',
      options: [{ value: 123450000, label: 'One' }],
    });
    expect(table?.columns.get('smp_kind')).not.toHaveProperty('defaultValue');
    expect(table?.columns.get('smp_accountid')?.targets).toEqual(['account']);
    for (const added of [
      'createdon',
      'ownerid',
      'statecode',
      'transactioncurrencyid',
      'exchangerate',
      'versionnumber',
    ]) {
      expect(table?.columns.has(added)).toBe(true);
    }
    expect(table?.keys.map((key) => key.columns)).toEqual([['smp_bill_name']]);
    expect(environment.catalogue.navigation('smp_bill', 'smp_accountid')).toMatchObject({
      kind: 'lookup',
      target: 'account',
    });
    expect(environment.catalogue.navigation('account', 'account_smp_bill')).toMatchObject({
      kind: 'collection',
      target: 'smp_bill',
    });
    expect(environment.catalogue.navigation('smp_bill', 'ownerid')).toMatchObject({ target: 'owner' });
    expect(environment.database.get("SELECT name FROM privilege WHERE name = 'prvReadsmp_bill'")).toBeDefined();
  });

  test('many-to-many relationships get a table of their own', () => {
    const relationship = `<EntityRelationship Name="smp_a_b"><EntityRelationshipType>ManyToMany</EntityRelationshipType>
      <FirstEntityName>smp_a</FirstEntityName><SecondEntityName>account</SecondEntityName><IntersectEntityName>smp_a_account</IntersectEntityName></EntityRelationship>`;
    environment.import(
      aPackage(`${entities(aTableXml('smp_a'))}<EntityRelationships>${relationship}</EntityRelationships>`),
    );
    expect(environment.catalogue.navigation('account', 'smp_a_b')).toMatchObject({
      kind: 'many-to-many',
      target: 'smp_a',
    });
    const intersect = environment.catalogue.table('smp_a_account');
    if (!intersect) throw new Error('no intersect table');
    const pair = { smp_aid: ROW, accountid: ROW };
    insertRow(environment.database, intersect, { smp_a_accountid: ROW, ...pair });
    expect(() => insertRow(environment.database, intersect, { smp_a_accountid: ADMINISTRATOR_ID, ...pair })).toThrow(
      /already exists/,
    );
  });

  test('a column added to a standard table leaves the rest of it as it was', () => {
    const before = environment.catalogue.table('account');
    const account = `<Entity><Name>Account</Name><EntityInfo><entity Name="Account" unmodified="1"><attributes>${anAttribute('smp_note', 'ntext')}</attributes></entity></EntityInfo></Entity>`;
    environment.import(aPackage(entities(account)));
    const after = environment.catalogue.table('account');
    expect(after?.columns.get('smp_note')).toMatchObject({ type: 'Memo', custom: true });
    expect(after?.columns.size).toBe((before?.columns.size ?? 0) + 1);
    expect(after?.displayName).toBe('Account');
  });

  test('are known after a restart', () => {
    environment.import(aPackage(entities(aTableXml('smp_a', anAttribute('smp_x', 'int')))));
    const again = loadCatalogue(environment.database);
    expect(again.table('smp_a')).toEqual(environment.catalogue.table('smp_a'));
    expect(again.relationship('lk_smp_a_createdby')).toEqual(environment.catalogue.relationship('lk_smp_a_createdby'));
  });

  test('older than EntitySetName, LogicalName and IsCustomField still import', () => {
    const old = `<Entity><Name LocalizedName="City">new_city</Name><EntityInfo><entity Name="new_city"><attributes>
      <attribute PhysicalName="new_cityId"><Type>primarykey</Type><Name>new_cityid</Name></attribute>
      <attribute PhysicalName="new_name"><Type>nvarchar</Type><Name>new_name</Name><DisplayMask>PrimaryName</DisplayMask></attribute>
      </attributes></entity></EntityInfo></Entity>`;
    environment.import(aPackage(entities(old)));
    expect(environment.catalogue.tableBySet('new_cities')).toMatchObject({
      logicalName: 'new_city',
      primaryName: 'new_name',
      displayName: 'City',
    });
    expect(environment.catalogue.table('new_city')?.columns.get('new_name')?.custom).toBe(true);
  });
});

describe('an import again', () => {
  const first = aPackage(entities(aTableXml('smp_a', anAttribute('smp_x', 'int'))), { version: '1.0.0.0' });
  const second = aPackage(
    entities(aTableXml('smp_a', anAttribute('smp_x', 'int') + anAttribute('smp_y', 'nvarchar'))),
    {
      version: '1.1.0.0',
    },
  );
  const counted = (): unknown =>
    ['solution', 'publisher', 'solutioncomponent', 'privilege', 'systemform', 'savedquery', 'role', '$metadata'].map(
      (table) => environment.database.get(`SELECT count(*) AS n FROM "${table}"`)?.['n'],
    );

  test('changes nothing', () => {
    environment.import(first);
    const before = counted();
    const tables = environment.catalogue.tables().length;
    environment.import(first);
    expect(counted()).toEqual(before);
    expect(environment.catalogue.tables()).toHaveLength(tables);
  });

  test('as an upgrade keeps the rows and adds the columns', () => {
    environment.import(first);
    const old = environment.catalogue.table('smp_a');
    if (!old) throw new Error('no table');
    insertRow(environment.database, old, { smp_aid: ROW, smp_x: 7 });
    environment.import(second);
    const grown = environment.catalogue.table('smp_a');
    if (!grown) throw new Error('no table');
    expect(readRow(environment.database, grown, { id: ROW, columns: ['smp_x', 'smp_y'] })).toEqual({
      smp_x: 7,
      smp_y: null,
    });
    expect(environment.database.get("SELECT version FROM solution WHERE uniquename = 'Sample'")).toEqual({
      version: '1.1.0.0',
    });
  });

  test('that would make a column another type is refused, and nothing of it stays', () => {
    environment.import(first);
    const before = counted();
    const changed = aPackage(entities(aTableXml('smp_b'), aTableXml('smp_a', anAttribute('smp_x', 'nvarchar'))));
    expect(() => environment.import(changed)).toThrow(
      /smp_a.smp_x: the column is of type Integer and cannot become String/,
    );
    expect(counted()).toEqual(before);
    expect(environment.catalogue.table('smp_b')).toBeUndefined();
    expect(environment.database.get("SELECT name FROM sqlite_master WHERE name = 'smp_b'")).toBeUndefined();
  });

  test('in the other mode is refused', () => {
    environment.import(first);
    expect(() => environment.import(aPackage('', { managed: true }))).toThrow(
      /unmanaged solution and the package supplied/,
    );
  });

  test('of a managed solution leaves a form that was changed here, unless told to overwrite', () => {
    const form = `<Entity><Name>Account</Name><FormXml><forms type="main"><systemform><formid>{${ROW}}</formid>
      <form><tabs /></form><LocalizedNames><LocalizedName description="Mine" languagecode="1033" /></LocalizedNames></systemform></forms></FormXml></Entity>`;
    const managed = aPackage(entities(form), { managed: true });
    const formXml = (): unknown =>
      environment.database.get('SELECT formxml FROM systemform WHERE formid = ?', [ROW])?.['formxml'];
    environment.import(managed);
    expect(formXml()).toBe('<form><tabs/></form>');
    const table = environment.catalogue.table('systemform');
    if (!table) throw new Error('no table');
    const modifiedby = { table: 'systemuser', id: ADMINISTRATOR_ID };
    updateRow(environment.database, table, { id: ROW, values: { formxml: '<form/>', modifiedby } });
    expect(environment.import(managed).notes).toContain('form Mine of account was changed here and is left as it is');
    expect(formXml()).toBe('<form/>');
    environment.import(managed, true);
    expect(formXml()).toBe('<form><tabs/></form>');
    // A change that nobody has published is a change, too; overwritten, it does not come back with the next publication.
    putDraft(environment.database, 'systemform', { id: ROW, values: { formxml: '<form/>' } });
    expect(environment.import(managed).notes).toContain('form Mine of account was changed here and is left as it is');
    environment.import(managed, true);
    expect(draftsOf(environment.database, 'systemform')).toEqual([]);
  });

  test('with a longer global choice lengthens it in every table that uses it', () => {
    const choice = (...options: string[]): string =>
      `<optionsets><optionset Name="smp_kind"><options>${options.join('')}</options></optionset></optionsets>`;
    const kind = anAttribute('smp_kind', 'picklist', '<OptionSetName>smp_kind</OptionSetName>');
    environment.import(aPackage(entities(aTableXml('smp_a', kind)) + choice(option(1, 'One'))));
    environment.import(aPackage(choice(option(1, 'One'), option(2, 'Two'))));
    const column = environment.catalogue.table('smp_a')?.columns.get('smp_kind');
    expect(column?.options?.map(({ label }) => label)).toEqual(['One', 'Two']);
  });
});
