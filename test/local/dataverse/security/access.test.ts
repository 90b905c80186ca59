import { type TableMetadata } from '../../../../local/dataverse/metadata/table-metadata';
import { ADMINISTRATOR_ID } from '../../../../local/dataverse/security/known-ids';
import { type Principal, type PrivilegeDepth } from '../../../../local/dataverse/security/principal';
import { privilegeName } from '../../../../local/dataverse/security/privilege-name';
import { directReach } from '../../../../local/dataverse/security/reach-of-grants';
import { requireAccess } from '../../../../local/dataverse/security/require-access';
import { resolvePrincipal } from '../../../../local/dataverse/security/resolve-principal';
import { readableRows } from '../../../../local/dataverse/security/row-filter';
import { aCompany, type Company, refusal, teamId, unitId, userId } from './a-company';

/*
 * root - north - fjord          ann works in north, ben in north, cid in fjord, dora in root;
 *                               the team "sellers" of root has ann as member.
 */
let company: Company;
let account: TableMetadata;

beforeAll(() => {
  company = aCompany();
  company.unit('north', 'root');
  company.unit('fjord', 'north');
  for (const [user, unit] of [
    ['ann', 'north'],
    ['ben', 'north'],
    ['cid', 'fjord'],
    ['dora', 'root'],
  ] as const)
    company.user(user, unit);
  company.team('sellers', 'root', ['ann']);
  account = company.catalogue.table('account') as TableMetadata;
});
afterAll(() => company.database.close());

const annWith = (depth: PrivilegeDepth): Principal => {
  const ann = resolvePrincipal(company.database, userId('ann'));
  const reach = directReach(depth, ann);
  return {
    ...ann,
    hasRoles: true,
    privileges: new Map([
      ['prvreadaccount', reach],
      ['prvwriteaccount', reach],
    ]),
  };
};

const ownedBy = (name: string, unit: string) => ({
  ownerid: { table: 'systemuser', id: userId(name) },
  owningbusinessunit: { table: 'businessunit', id: unitId(unit) },
});
const ROWS = {
  ann: ownedBy('ann', 'north'),
  sellers: {
    ownerid: { table: 'team', id: teamId('sellers') },
    owningbusinessunit: { table: 'businessunit', id: unitId('root') },
  },
  ben: ownedBy('ben', 'north'),
  cid: ownedBy('cid', 'fjord'),
  dora: ownedBy('dora', 'root'),
};

const reached = (principal: Principal): readonly string[] =>
  Object.entries(ROWS)
    .filter(
      ([, row]) =>
        refusal(() => requireAccess(company.database, principal, { right: 'Write', table: account, row })) ===
        'nothing refused',
    )
    .map(([name]) => name);

describe('depth decides which rows a privilege reaches', () => {
  const REACH: readonly (readonly [PrivilegeDepth, readonly (keyof typeof ROWS)[]])[] = [
    ['Basic', ['ann', 'sellers']],
    ['Local', ['ann', 'sellers', 'ben']],
    ['Deep', ['ann', 'sellers', 'ben', 'cid']],
    ['Global', ['ann', 'sellers', 'ben', 'cid', 'dora']],
  ];

  test.each(REACH)('%s reaches %j, one row at a time', (depth, rows) => expect(reached(annWith(depth))).toEqual(rows));

  test('as a condition on a query it names the same owners and units', () => {
    const own = { kind: 'operator', operator: 'in', left: { alias: 'root', column: 'ownerid' } };
    const unit = { kind: 'operator', operator: 'in', left: { alias: 'root', column: 'owningbusinessunit' } };
    const mine = expect.arrayContaining([userId('ann'), teamId('sellers')]);
    expect(readableRows(annWith('Basic'), account)).toEqual({ ...own, values: mine });
    expect(readableRows(annWith('Local'), account)).toEqual({
      kind: 'or',
      terms: [
        { ...own, values: mine },
        { ...unit, values: [unitId('north')] },
      ],
    });
    expect(readableRows(annWith('Deep'), account)).toEqual({
      kind: 'or',
      terms: [
        { ...own, values: mine },
        { ...unit, values: [unitId('north'), unitId('fjord')] },
      ],
    });
    expect(readableRows(annWith('Global'), account)).toBeUndefined();
  });

  test('organisation-owned tables ask for the privilege only', () => {
    const product = company.catalogue.table('product') as TableMetadata;
    const principal = {
      ...annWith('Basic'),
      privileges: new Map([['prvreadproduct', directReach('Basic', annWith('Basic'))]]),
    };
    expect(readableRows(principal, product)).toBeUndefined();
    expect(() => requireAccess(company.database, principal, { right: 'Write', table: product })).toThrow(
      /prvWriteProduct/,
    );
  });
});

describe('a missing privilege', () => {
  test('is refused in the words of the platform', () => {
    const nobody = { ...annWith('Basic'), userId: userId('ben') };
    const refused = (): void => requireAccess(company.database, nobody, { right: 'Create', table: account });
    expect(refused).toThrow(`Principal user (Id=${userId('ben')}, type=8) is missing prvCreateAccount privilege.`);
    expect(refusal(refused)).toBe('403 0x80040220');
  });

  test('of somebody without any role has a code of its own, and nothing at all is open to them', () => {
    const nobody = resolvePrincipal(company.database, userId('ben'));
    for (const name of ['account', 'savedquery', 'transactioncurrency', 'systemuserroles'])
      expect(refusal(() => readableRows(nobody, company.catalogue.table(name) as TableMetadata))).toBe(
        '403 0x80042f09',
      );
  });

  test.each([
    ['salesorder', 'prvReadOrder'],
    ['salesorderdetail', 'prvReadOrder'],
    ['invoicedetail', 'prvReadInvoice'],
    ['pricelevel', 'prvReadProduct'],
    ['annotation', 'prvReadNote'],
    ['task', 'prvReadActivity'],
    ['systemuser', 'prvReadUser'],
    ['savedquery', 'prvReadQuery'],
    ['transactioncurrency', 'prvReadTransactionCurrency'],
  ])('of %s has the name %s', (table, name) =>
    expect(privilegeName('Read', company.catalogue.table(table) as TableMetadata)).toBe(name),
  );

  test('does not keep anybody with a role from the forms and views themselves', () => {
    for (const name of ['systemform', 'savedquery', 'webresource', 'appmodule']) {
      const table = company.catalogue.table(name) as TableMetadata;
      expect(readableRows(annWith('Basic'), table)).toBeUndefined();
      expect(() => requireAccess(company.database, annWith('Basic'), { right: 'Write', table })).toThrow(/missing/);
    }
  });
});

describe('resolvePrincipal', () => {
  test('adds up the roles of the user and of the teams, the widest depth of each privilege', () => {
    company.role('own', { prvReadAccount: 'Basic', prvWriteAccount: 'Local' });
    company.role('all', { prvReadAccount: 'Global' });
    company.giveUser('ann', 'own');
    company.giveTeam('sellers', 'all');
    const ann = resolvePrincipal(company.database, userId('ann'));
    expect(ann).toMatchObject({
      businessUnitId: unitId('north'),
      teamIds: [teamId('sellers')],
      businessUnitsBelow: [unitId('fjord')],
      systemAdministrator: false,
      hasRoles: true,
    });
    expect(Object.fromEntries([...ann.privileges].map(([name, { depth }]) => [name, depth]))).toEqual({
      prvreadaccount: 'Global',
      prvwriteaccount: 'Local',
    });
  });

  test('knows the system administrator, who may do everything', () => {
    const admin = resolvePrincipal(company.database, ADMINISTRATOR_ID.toUpperCase());
    expect(admin.systemAdministrator).toBe(true);
    expect(() =>
      requireAccess(company.database, admin, { right: 'Delete', table: account, row: ROWS.dora }),
    ).not.toThrow();
    expect(readableRows(admin, account)).toBeUndefined();
  });

  test('refuses strangers and disabled users', () => {
    expect(refusal(() => resolvePrincipal(company.database, unitId('north')))).toMatch(/^401/);
    company.database.run('UPDATE systemuser SET isdisabled = 1 WHERE systemuserid = ?', [userId('cid')]);
    expect(refusal(() => resolvePrincipal(company.database, userId('cid')))).toBe('403 0x80040225');
  });
});
