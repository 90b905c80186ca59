import { solutionPackage } from '../../solution/package';
import { BANK_DETAILS } from '../../solution/security/groups';

const all = [...solutionPackage.tables, ...solutionPackage.standardTables];
const secured = all.flatMap((table) =>
  table.columns.flatMap((column) =>
    column.securedBy === undefined ? [] : [{ name: `${table.name}.${column.name}`, group: column.securedBy }],
  ),
);
const profile = (name: string) => solutionPackage.fieldSecurityProfiles.find((one) => one.name === name);

describe('field security', () => {
  test.each([
    'salesorder.o2c_creditstatus',
    'salesorder.o2c_creditclearedhash',
    'salesorder.o2c_version',
    'o2c_credithold.o2c_holdstatus',
    'invoice.o2c_posted',
    'invoice.o2c_postednet',
    'invoice.o2c_postedgross',
    'invoicedetail.o2c_postednet',
    'salesorderdetail.o2c_invoicedquantity',
    'o2c_customerprofile.o2c_creditlimit',
    'o2c_bankaccount.o2c_iban',
    'o2c_bankentry.o2c_counterpartyiban',
  ])('%s is written by the service only', (name) => expect(secured.map((one) => one.name)).toContain(name));

  test('every secured column is writable through exactly the profile of its group', () => {
    for (const { name, group } of secured) {
      const writers = solutionPackage.fieldSecurityProfiles.filter((one) =>
        one.permissions.some((permission) => permission.write && `${permission.table}.${permission.column}` === name),
      );
      expect(writers.map((one) => one.name)).toEqual([group]);
    }
  });

  test('people may be let see everything but bank details, and write none of it', () => {
    const readers = profile('O2C Readers');
    expect(readers?.permissions.every((permission) => !permission.write)).toBe(true);
    const bank = secured.filter((one) => one.group === BANK_DETAILS).map((one) => one.name);
    expect(bank.length).toBeGreaterThan(0);
    for (const permission of readers?.permissions ?? [])
      expect(bank).not.toContain(`${permission.table}.${permission.column}`);
  });
  test('who prints documents may read our own account numbers, and no customer’s', () => {
    expect(profile('O2C Bank Detail Readers')?.permissions).toEqual([
      { table: 'o2c_bankaccount', column: 'o2c_iban', write: false },
      { table: 'o2c_bankaccount', column: 'o2c_bic', write: false },
    ]);
  });
});
