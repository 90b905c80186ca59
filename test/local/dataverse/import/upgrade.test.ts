import { loadCatalogue } from '../../../../local/dataverse/metadata/load-catalogue';
import { type ColumnMetadata, type TableMetadata } from '../../../../local/dataverse/metadata/table-metadata';
import { insertRow, readRow } from '../../../../local/dataverse/store/row-store';
import { promoteSolution } from '../../../../local/dataverse/import/uninstall/promote-solution';
import {
  aPackage,
  aTableXml,
  anAttribute,
  anEnvironment,
  entities,
  type Environment,
  lookupTo,
} from './an-environment';
import { databaseDigest } from './database-digest';

const ROW = '00000000-0000-0000-0000-0000000000aa';
const OTHER = '00000000-0000-0000-0000-0000000000bb';
const text = (name: string, length: number, label = name): string =>
  anAttribute(
    name,
    'nvarchar',
    `<MaxLength>${length}</MaxLength><displaynames><displayname description="${label}" languagecode="1033" /></displaynames>`,
  );
const managed = (version: string) => ({ managed: true, version });

let environment: Environment;
beforeEach(() => {
  environment = anEnvironment();
});
afterEach(() => environment.database.close());

const table = (name: string): TableMetadata => {
  const found = environment.catalogue.table(name);
  if (!found) throw new Error(`no table ${name}`);
  return found;
};
const column = (name: string): ColumnMetadata | undefined => table('smp_a').columns.get(name);
const solutions = (): unknown =>
  environment.database.all("SELECT uniquename, version FROM solution WHERE uniquename LIKE 'Sample%' ORDER BY 1");

/** 1.0 and 1.1 of one solution: a column wider and renamed, a column more, a column, a table and a choice less. */
const ONE = aPackage(
  `${entities(
    aTableXml(
      'smp_a',
      text('smp_kept', 10) +
        text('smp_gone', 10) +
        anAttribute('smp_price', 'money') +
        anAttribute('smp_bid', 'lookup'),
    ),
    aTableXml('smp_b'),
    aTableXml('smp_old'),
  )}<optionsets><optionset Name="smp_old"><options><option value="1" /></options></optionset></optionsets>
  <EntityRelationships>${lookupTo('smp_bid', 'smp_b', 'smp_a')}</EntityRelationships>`,
  managed('1.0'),
);
const ELEVEN = aPackage(
  `${entities(
    aTableXml(
      'smp_a',
      text('smp_kept', 200, 'Renamed') +
        text('smp_new', 20) +
        anAttribute('smp_price', 'money') +
        anAttribute('smp_bid', 'lookup'),
    ),
    aTableXml('smp_b'),
  )}<EntityRelationships>${lookupTo('smp_bid', 'smp_b', 'smp_a')}</EntityRelationships>`,
  managed('1.1'),
);

/** Version 1.0 with one row in each table. */
function installed(): void {
  environment.import(ONE);
  insertRow(environment.database, table('smp_b'), { smp_bid: OTHER, smp_b_name: 'B' });
  insertRow(environment.database, table('smp_old'), { smp_oldid: OTHER, smp_old_name: 'old' });
  insertRow(environment.database, table('smp_a'), {
    smp_aid: ROW,
    smp_kept: 'kept',
    smp_gone: 'gone',
    smp_price: { decimal: '922337203685477.5807' },
    smp_bid: { table: 'smp_b', id: OTHER },
  });
}

const expectUpgraded = (): void => {
  expect(column('smp_kept')).toMatchObject({ maxLength: 200, displayName: 'Renamed' });
  expect(column('smp_new')).toMatchObject({ type: 'String' });
  expect(column('smp_gone')).toBeUndefined();
  expect(environment.catalogue.table('smp_old')).toBeUndefined();
  expect(environment.catalogue.globalChoice('smp_old')).toBeUndefined();
  expect(environment.database.get("SELECT 1 FROM sqlite_master WHERE name = 'smp_old'")).toBeUndefined();
  expect(
    environment.database.all('SELECT name FROM pragma_table_info(?)', ['smp_a']).map(({ name }) => name),
  ).not.toContain('smp_gone');
};

/** What survives, digit for digit. */
const expectKept = (): void =>
  expect(
    readRow(environment.database, table('smp_a'), {
      id: ROW,
      columns: ['smp_kept', 'smp_price', 'smp_bid', 'smp_new'],
    }),
  ).toEqual({
    smp_kept: 'kept',
    smp_price: { decimal: '922337203685477.5807' },
    smp_bid: { table: 'smp_b', id: OTHER },
    smp_new: null,
  });

describe('a managed solution from 1.0 to 1.1', () => {
  test('updated: columns are added, widened and renamed, rows stay, and nothing is removed', () => {
    installed();
    environment.import(ELEVEN);
    expect(column('smp_kept')).toMatchObject({ maxLength: 200, displayName: 'Renamed' });
    expectKept();
    expect(readRow(environment.database, table('smp_a'), { id: ROW, columns: ['smp_gone'] })).toEqual({
      smp_gone: 'gone',
    });
    expect(environment.catalogue.table('smp_old')).toBeDefined();
    expect(solutions()).toEqual([{ uniquename: 'Sample', version: '1.1' }]);
  });

  test('upgraded: what the package no longer has is removed with its data, what stays keeps it', () => {
    installed();
    environment.importWith(ELEVEN, { stage: 'upgrade' });
    expectUpgraded();
    expectKept();
    expect(solutions()).toEqual([{ uniquename: 'Sample', version: '1.1' }]);
  });

  test('staged: both columns are there until the upgrade is applied, then the old one goes', () => {
    installed();
    environment.importWith(ELEVEN, { stage: 'holding' });
    expect(solutions()).toEqual([
      { uniquename: 'Sample', version: '1.0' },
      { uniquename: 'Sample_Upgrade', version: '1.1' },
    ]);
    expect(column('smp_gone')).toBeDefined();
    expect(column('smp_new')).toBeDefined();
    environment.database.run('UPDATE smp_a SET smp_new = smp_gone WHERE smp_aid = ?', [ROW]);
    promoteSolution(environment, 'Sample');
    expectUpgraded();
    expect(readRow(environment.database, table('smp_a'), { id: ROW, columns: ['smp_new'] })).toEqual({
      smp_new: 'gone',
    });
    expect(solutions()).toEqual([{ uniquename: 'Sample', version: '1.1' }]);
  });

  test('upgraded or staged and applied, the solution lists the same components under the same ids', () => {
    const listed = (): unknown =>
      environment.database.all(
        'SELECT solutioncomponentid, solutionid, componenttype, objectid, rootcomponentbehavior, rootsolutioncomponentid FROM solutioncomponent ORDER BY 1',
      );
    installed();
    environment.importWith(ELEVEN, { stage: 'upgrade' });
    const upgraded = listed();
    environment.database.close();
    environment = anEnvironment();
    installed();
    environment.importWith(ELEVEN, { stage: 'holding' });
    promoteSolution(environment, 'Sample');
    expect(listed()).toEqual(upgraded);
  });

  test('is the same after a restart', () => {
    installed();
    environment.importWith(ELEVEN, { stage: 'upgrade' });
    const again = loadCatalogue(environment.database);
    expect(again.table('smp_a')).toEqual(table('smp_a'));
    expect(again.table('smp_old')).toBeUndefined();
  });

  test('stays 1.0, whole, when something else needs what 1.1 no longer has', () => {
    installed();
    const account = `<Entity><Name>account</Name><EntityInfo><entity Name="Account" unmodified="1"><attributes>${anAttribute('oth_oldid', 'lookup')}</attributes></entity></EntityInfo></Entity>`;
    environment.import(
      aPackage(
        `${entities(account)}<EntityRelationships>${lookupTo('oth_oldid', 'smp_old', 'account')}</EntityRelationships>`,
        { name: 'Other' },
      ),
    );
    const before = databaseDigest(environment.database);
    expect(() => environment.importWith(ELEVEN, { stage: 'upgrade' })).toThrow(
      /Solution dependencies exist, cannot uninstall. DependencyCount : 1 .*Type: Entity, ObjectName: smp_old.*Type: Attribute, ObjectName: account.oth_oldid/,
    );
    expect(databaseDigest(environment.database)).toBe(before);
    expect(environment.catalogue.table('smp_old')).toBeDefined();
    expect(column('smp_new')).toBeUndefined();
  });
});

describe('an upgrade is refused', () => {
  test.each([
    ['to the same version', ONE, 'upgrade', '0x80048541', 'must have a higher version than the existing solution'],
    [
      'staged to the same version',
      ONE,
      'holding',
      '0x80048541',
      'must have a higher version than the existing solution',
    ],
    [
      'with an unmanaged package',
      aPackage('', { version: '2.0' }),
      'upgrade',
      '0x80048033',
      'must both be managed for upgrade',
    ],
    [
      'from another publisher',
      aPackage('', { ...managed('2.0'), publisher: 'other' }),
      'upgrade',
      '0x8004801c',
      'The publisher name cannot be changed from sample to other.',
    ],
  ] as const)('%s', (...refusal) => {
    const [, zip, stage, code, message] = refusal;
    installed();
    const before = databaseDigest(environment.database);
    expect(() => environment.importWith(zip, { stage })).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(message) as string }) as Error,
    );
    expect(databaseDigest(environment.database)).toBe(before);
  });

  test('of a solution that is not installed, when it is to be staged (our choice)', () =>
    expect(() => environment.importWith(ONE, { stage: 'holding' })).toThrow(/it is not installed/));

  test('while another one is staged, as is an update', () => {
    installed();
    environment.importWith(ELEVEN, { stage: 'holding' });
    const refused = (message: string) => expect.objectContaining({ code: '0x80048539', message }) as Error;
    expect(() => environment.importWith(ELEVEN, { stage: 'holding' })).toThrow(
      refused('Solution manifest import: FAILURE: Holding solution Sample_Upgrade already exists.'),
    );
    expect(() => environment.import(ELEVEN)).toThrow(
      refused('Solution manifest import: FAILURE: Holding solution Sample_Upgrade exists. Cannot update solution.'),
    );
  });

  test('when none is staged and one is to be applied', () => {
    installed();
    expect(() => promoteSolution(environment, 'Sample')).toThrow(
      expect.objectContaining({ code: '0x8004853b' }) as Error,
    );
  });
});
