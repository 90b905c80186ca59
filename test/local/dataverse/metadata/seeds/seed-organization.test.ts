import { loadCatalogue } from '../../../../../local/dataverse/metadata/load-catalogue';
import { seedOrganization } from '../../../../../local/dataverse/metadata/seeds/seed-organization';
import { ADMINISTRATOR_ID, BASE_CURRENCY_ID } from '../../../../../local/dataverse/security/known-ids';
import { type Database } from '../../../../../local/dataverse/store/database';
import { openDatabase } from '../../../../../local/dataverse/store/open-database';

function seeded(): { readonly database: Database; readonly again: () => void } {
  const database = openDatabase(':memory:');
  const catalogue = loadCatalogue(database);
  const again = (): void =>
    seedOrganization(database, {
      catalogue,
      seededOn: '2026-01-01T00:00:00Z',
      organizationName: 'Contoso',
      baseCurrency: { code: 'EUR', name: 'Euro', symbol: '€', precision: 2 },
    });
  again();
  return { database, again };
}

describe('seedOrganization', () => {
  const { database, again } = seeded();
  afterAll(() => database.close());

  test('makes the organisation with its base currency', () => {
    expect(database.get('SELECT name, basecurrencyid FROM organization')).toEqual({
      name: 'Contoso',
      basecurrencyid: BASE_CURRENCY_ID,
    });
    expect(database.get('SELECT isocurrencycode, exchangerate FROM transactioncurrency')).toEqual({
      isocurrencycode: 'EUR',
      exchangerate: 10_000_000_000,
    });
  });

  test('makes two users who are administrators and members of the default team', () => {
    expect(database.all('SELECT fullname FROM systemuser ORDER BY fullname')).toEqual([
      { fullname: 'SYSTEM' },
      { fullname: 'System Administrator' },
    ]);
    expect(
      database.get('SELECT count(*) AS n FROM teammembership JOIN team USING (teamid) WHERE isdefault = 1'),
    ).toEqual({ n: 2 });
    expect(
      database.get(
        "SELECT count(*) AS n FROM systemuserroles JOIN role USING (roleid) WHERE name = 'System Administrator'",
      ),
    ).toEqual({ n: 2 });
  });

  test('shows users and teams as owners', () => {
    expect(database.get('SELECT name, owneridtype FROM owner WHERE ownerid = ?', [ADMINISTRATOR_ID])).toEqual({
      name: 'System Administrator',
      owneridtype: 'systemuser',
    });
    expect(database.all("SELECT name FROM owner WHERE owneridtype = 'team'")).toEqual([{ name: 'Contoso' }]);
  });

  test('gives each standard table one main form and one default view', () => {
    for (const table of ['account', 'salesorder', 'invoice', 'task', 'uom']) {
      expect(
        database.get('SELECT count(*) AS n FROM systemform WHERE objecttypecode = ? AND type = 2', [table]),
      ).toEqual({ n: 1 });
      expect(
        database.get('SELECT count(*) AS n FROM savedquery WHERE returnedtypecode = ? AND querytype = 0', [table]),
      ).toEqual({ n: 1 });
    }
    expect(database.get("SELECT formxml FROM systemform WHERE objecttypecode = 'account'")?.['formxml']).toMatch(
      /datafieldname="creditlimit"/,
    );
  });

  test('done again changes nothing, not even what people changed since', () => {
    database.run("UPDATE organization SET name = 'Renamed'");
    const tables = [
      'organization',
      'systemuser',
      'role',
      'privilege',
      'systemform',
      'savedquery',
      'sdkmessage',
      'solution',
    ];
    const before = tables.map((table) => database.all(`SELECT * FROM ${table} ORDER BY 1, 2, 3`));
    again();
    expect(tables.map((table) => database.all(`SELECT * FROM ${table} ORDER BY 1, 2, 3`))).toEqual(before);
  });

  test('is the same on every machine', () => {
    const other = seeded();
    const ids = (from: Database): unknown =>
      from.all('SELECT systemuserid AS id FROM systemuser UNION SELECT formid FROM systemform ORDER BY 1');
    expect(ids(other.database)).toEqual(ids(database));
    other.database.close();
  });
});
