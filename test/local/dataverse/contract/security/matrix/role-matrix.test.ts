import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { accessRightsText, ACCESS_RIGHTS } from '../../../../../../local/dataverse/security/access-rights';
import { type AccessRight, type PrivilegeDepth } from '../../../../../../local/dataverse/security/principal';
import { type Reference, type Row } from '../../../../../../local/dataverse/store/row';
import { insertRow } from '../../../../../../local/dataverse/store/row-store';
import { aDataverse, type TestDataverse } from '../../a-dataverse';
import { aPerson, aUnit, giveRole } from '../../a-person';
import { askInBatches, type Question, type Reply } from './ask-in-batches';
import { type DeclaredRole, declaredRoles, declaredTables, type DeclaredTable, privilegeOf } from './declared-roles';

const ZIP = resolve(__dirname, '../../../../../../dist/OrderToCash.zip');
const CRM = 'Microsoft.Dynamics.CRM';

/** Where a row lies, seen from the person: mine, of a unit below mine, of a unit beside mine. */
type Place = 'mine' | 'below' | 'beside';
const PLACES: readonly Place[] = ['mine', 'below', 'beside'];
const REACHED: Readonly<Record<PrivilegeDepth, readonly Place[]>> = {
  Basic: ['mine'],
  Local: ['mine'],
  Deep: ['mine', 'below'],
  Global: PLACES,
};

const roles = existsSync(ZIP) ? declaredRoles(ZIP) : [];
const tables = existsSync(ZIP) ? declaredTables(ZIP) : [];

/** Role x table x verb: what the server does is what the RolePrivilege elements of the zip say, read by themselves. */
describe('the roles of OrderToCash.zip', () => {
  let dataverse: TestDataverse;
  let other: string;
  const people = new Map<string, string>();
  const units = new Map<Place, Reference>();
  const owners = new Map<Place, Reference>();
  /** By role, table and place. */
  const rows = new Map<string, string>();
  const rowOf = (role: DeclaredRole, table: DeclaredTable, place: Place): string =>
    rows.get(`${role.name}/${table.name}/${place}`) ?? '';
  const person = (role: DeclaredRole): string => people.get(role.name) ?? '';
  const setOf = ({ name }: DeclaredTable): string => dataverse.services.catalogue.table(name)?.entitySetName ?? '';

  beforeAll(async () => {
    if (roles.length === 0) throw new Error(`${ZIP} is missing: run npm run build first.`);
    dataverse = await aDataverse();
    const { services } = dataverse;
    services.importSolution({ zip: readFileSync(ZIP), overwrite: true });
    // Steps stand before the privileges (pre-validation) and lead to no server here.
    services.database.run('DELETE FROM sdkmessageprocessingstep');
    services.steps.forget();
    services.authority.forget();
    const mine = await aUnit(dataverse, 'Mine');
    units.set('mine', { table: 'businessunit', id: mine });
    units.set('below', { table: 'businessunit', id: await aUnit(dataverse, 'Below', mine) });
    units.set('beside', { table: 'businessunit', id: await aUnit(dataverse, 'Beside') });
    other = await aPerson(dataverse, { name: 'Other' });
    await giveRole(dataverse, { user: other }, roles.find(({ name }) => name === 'O2C Auditor')?.id ?? '');
    for (const place of ['below', 'beside'] as const)
      owners.set(place, {
        table: 'systemuser',
        id: await aPerson(dataverse, { name: place, unit: units.get(place)?.id ?? '' }),
      });
    for (const role of roles) {
      const id = await aPerson(dataverse, { name: role.name, unit: mine });
      await giveRole(dataverse, { user: id }, role.id);
      people.set(role.name, id);
      services.database.run('BEGIN');
      for (const table of tables) for (const place of PLACES) putRow(role, table, place);
      services.database.run('COMMIT');
    }
    services.authority.forget();
  });
  afterAll(() => dataverse.close());

  /** Below the messages: the owner of these rows may hold no right to them at all. */
  function putRow(role: DeclaredRole, { name, owned }: DeclaredTable, place: Place): void {
    const { services } = dataverse;
    const table = services.catalogue.table(name);
    if (!table) throw new Error(`There is no table ${name}.`);
    const id = services.newId();
    rows.set(`${role.name}/${name}/${place}`, id);
    const owner = place === 'mine' ? { table: 'systemuser', id: person(role) } : owners.get(place);
    const parent = PARENTS[name];
    const ownership: Row = owned ? { ownerid: owner ?? null, owningbusinessunit: units.get(place) ?? null } : {};
    const present = Object.entries(ownership).filter(([column]) => table.columns.has(column));
    insertRow(services.database, table, {
      [table.primaryId]: id,
      ...Object.fromEntries(present),
      ...(table.columns.has('statecode') ? { statecode: 0, statuscode: 1 } : {}),
      ...(parent ? { [`${parent}id`]: { table: parent, id: rowOf(role, tableNamed(parent), place) } } : {}),
    });
  }

  /** What is asked for each verb, and the privileges it takes, in the order in which a missing one is told. */
  interface Asked {
    readonly verb: string;
    readonly needs: readonly AccessRight[];
    readonly question: Question;
  }

  function verbsOn(role: DeclaredRole, table: DeclaredTable): readonly Asked[] {
    const set = setOf(table);
    const id = rowOf(role, table, 'mine');
    const row = `${set}(${id})`;
    const primary = dataverse.services.catalogue.table(table.name)?.primaryId ?? '';
    const organization: readonly Asked[] = [
      { verb: 'create', needs: ['Create'], question: { method: 'POST', path: set, body: newRow(role, table) } },
      { verb: 'read', needs: ['Read'], question: { method: 'GET', path: `${set}?$select=${primary}&$top=1` } },
      { verb: 'read one', needs: ['Read'], question: { method: 'GET', path: `${row}?$select=${primary}` } },
      { verb: 'write', needs: ['Write'], question: { method: 'PATCH', path: row, body: {} } },
      { verb: 'delete', needs: ['Delete'], question: { method: 'DELETE', path: row } },
    ];
    if (!table.owned || PARENTS[table.name] !== undefined) return organization;
    const share = {
      Target: { '@odata.type': `${CRM}.${table.name}`, [primary]: id },
      PrincipalAccess: {
        Principal: { '@odata.type': `${CRM}.systemuser`, systemuserid: other },
        AccessMask: 'ReadAccess',
      },
    };
    const owner = { 'ownerid@odata.bind': `/systemusers(${other})` };
    return [
      ...organization,
      { verb: 'assign', needs: ['Write', 'Assign'], question: { method: 'PATCH', path: row, body: owner } },
      { verb: 'share', needs: ['Share', 'Read'], question: { method: 'POST', path: 'GrantAccess', body: share } },
    ];
  }

  function newRow(role: DeclaredRole, { name }: DeclaredTable): object {
    const parent = PARENTS[name];
    if (parent === undefined) return {};
    return { [`${parent}id@odata.bind`]: `/${setOf(tableNamed(parent))}(${rowOf(role, tableNamed(parent), 'mine')})` };
  }

  const firstMissing = (role: DeclaredRole, table: DeclaredTable, needs: readonly AccessRight[]): string | undefined =>
    needs.map((right) => privilegeOf(right, table)).find((privilege) => !role.privileges.has(privilege));

  test('there are twelve of them, over more than fifty tables', () => {
    expect(roles).toHaveLength(12);
    expect(tables.length).toBeGreaterThan(50);
    const imported = dataverse.services.database.all('SELECT roleid AS id FROM role').map((row) => String(row['id']));
    expect(imported).toEqual(expect.arrayContaining(roles.map(({ id }) => id)));
  });

  test.each(roles.map((role) => [role.name, role] as const))(
    '%s: create, read, write, delete, assign and share on every table over HTTP, in batches of which nothing stays',
    async (_name, role) => {
      const asked = tables.flatMap((table) => verbsOn(role, table).map((one) => ({ table, ...one })));
      const replies = await askInBatches(
        dataverse,
        person(role),
        asked.map(({ question }) => question),
      );
      const wrong = asked.flatMap(({ table, verb, needs }, index) => {
        const expected = firstMissing(role, table, needs);
        const reply = replies[index] as Reply;
        const told = reply.status === 403 ? (reply.missing ?? reply.text) : undefined;
        return told === expected ? [] : [{ table: table.name, verb, expected, reply }];
      });
      expect(wrong).toEqual([]);
    },
  );

  test.each(roles.map((role) => [role.name, role] as const))(
    '%s: all eight rights on a row of mine, below and beside, as RetrievePrincipalAccess tells them over HTTP',
    async (_name, role) => {
      const asked = tables.flatMap((table) => PLACES.map((place) => ({ table, place })));
      const questions = asked.map(({ table, place }): Question => {
        const target = encodeURIComponent(`{'@odata.id':'${setOf(table)}(${rowOf(role, table, place)})'}`);
        const bound = `systemusers(${person(role)})/${CRM}.RetrievePrincipalAccess(Target=@t)?@t=${target}`;
        return { method: 'GET', path: bound };
      });
      const replies = await askInBatches(dataverse, undefined, questions);
      const wrong = asked.flatMap(({ table, place }, index) => {
        const expected = accessRightsText(expectedMask(role, table, place));
        const told = /"AccessRights":"([^"]*)"/.exec(replies[index]?.text ?? '')?.[1];
        return told === expected ? [] : [{ table: table.name, place, expected, reply: replies[index] }];
      });
      expect(wrong).toEqual([]);
    },
  );

  const expectedMask = (role: DeclaredRole, table: DeclaredTable, place: Place): number =>
    (Object.keys(ACCESS_RIGHTS) as AccessRight[]).reduce((mask, right) => {
      const depth = role.privileges.get(privilegeOf(right, table));
      const reached = depth !== undefined && (!table.owned || REACHED[depth].includes(place));
      return reached ? mask | ACCESS_RIGHTS[right] : mask;
    }, 0);

  test.each(roles.map((role) => [role.name, role] as const))(
    '%s: a new row that points at another asks for Create, Append and AppendTo, over every lookup between these tables',
    async (_name, role) => {
      const asked = lookupsBetween();
      const questions = asked.map(({ from, navigation, to }): Question => ({
        method: 'POST',
        path: setOf(from),
        body: { ...newRow(role, from), [`${navigation}@odata.bind`]: `/${setOf(to)}(${rowOf(role, to, 'mine')})` },
      }));
      const replies = await askInBatches(dataverse, person(role), questions);
      const wrong = asked.flatMap(({ from, navigation, to }, index) => {
        const expected = firstMissing(role, from, ['Create', 'Append']) ?? firstMissing(role, to, ['AppendTo']);
        const reply = replies[index] as Reply;
        const told = reply.status === 403 && !/secured/.test(reply.text) ? (reply.missing ?? reply.text) : undefined;
        return told === expected || (told === undefined && SECURED.test(reply.text))
          ? []
          : [{ from: from.name, navigation, to: to.name, expected, reply }];
      });
      expect(wrong).toEqual([]);
    },
  );

  /** One lookup for each pair of tables: the first by name. */
  function lookupsBetween(): readonly { from: DeclaredTable; navigation: string; to: DeclaredTable }[] {
    return tables.flatMap((from) =>
      tables.flatMap((to) => {
        const [lookup] = dataverse.services.catalogue
          .manyToOne(from.name)
          .filter(({ referencedTable, referencingColumn }) => {
            const column = dataverse.services.catalogue.table(from.name)?.columns.get(referencingColumn);
            return referencedTable === to.name && column?.validForCreate === true && !column.secured;
          })
          .filter(({ referencingColumn }) => referencingColumn !== `${PARENTS[from.name] ?? ''}id`);
        return lookup ? [{ from, navigation: lookup.referencingNavigation, to }] : [];
      }),
    );
  }
});

const SECURED = /0x8004f502/;

/** Lines lie where their document lies. */
const PARENTS: Readonly<Record<string, string>> = {
  salesorderdetail: 'salesorder',
  invoicedetail: 'invoice',
  quotedetail: 'quote',
};

function tableNamed(name: string): DeclaredTable {
  const table = tables.find((one) => one.name === name);
  if (!table) throw new Error(`${name} is not among the tables of the matrix.`);
  return table;
}
