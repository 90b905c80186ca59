import { type PrivilegeDeclaration } from '../../solution/model/role';
import { solutionPackage } from '../../solution/package';
import { exclusiveRoles, roles } from '../../solution/roles/roles';
import { tables } from '../../solution/tables/tables';

const SERVICES = ['O2C Posting', 'O2C Outreach'];
const named = (name: string) => {
  const found = roles.find((role) => role.name === name);
  if (!found) throw new Error(`no role ${name}`);
  return found;
};
const holds = (privileges: readonly PrivilegeDeclaration[], right: string, subject: string): boolean =>
  privileges.some((privilege) => privilege.right === right && privilege.subject === subject);
const people = roles.filter((role) => !SERVICES.includes(role.name));

describe('the roles', () => {
  test('are the twelve of the design', () => {
    expect(roles.map((role) => role.name)).toEqual([
      'O2C Sales',
      'O2C Fulfilment',
      'O2C Credit Analyst',
      'O2C Credit Manager',
      'O2C AR Clerk',
      'O2C Collector',
      'O2C AR Approver',
      'O2C Insight',
      'O2C Auditor',
      'O2C Posting',
      'O2C Outreach',
      'O2C Administrator',
    ]);
  });

  test.each(roles.map((role) => [role.name, role] as const))(
    '%s deletes no posted row and changes no decision',
    (_name, role) => {
      for (const table of tables.filter((one) => one.posted))
        expect(holds(role.privileges, 'Delete', table.name)).toBe(false);
      for (const subject of ['Order', 'Invoice', 'Account'])
        expect(holds(role.privileges, 'Delete', subject)).toBe(false);
      for (const table of ['o2c_decision', 'o2c_decisionseal', 'o2c_settlement', 'o2c_ledgerentry']) {
        expect(holds(role.privileges, 'Write', table)).toBe(false);
      }
    },
  );

  test.each(people.map((role) => [role.name, role] as const))('%s posts nothing by hand', (_name, role) => {
    for (const table of [
      'o2c_openitem',
      'o2c_settlement',
      'o2c_ledgerentry',
      'o2c_payment',
      'o2c_bankentry',
      'Invoice',
      'o2c_credithold',
      'o2c_approval',
    ]) {
      for (const right of ['Create', 'Write', 'Delete']) expect(holds(role.privileges, right, table)).toBe(false);
    }
  });

  test.each(people.map((role) => [role.name, role] as const))(
    '%s asks at most, and only for itself: no request is rewritten',
    (_name, role) => {
      expect(holds(role.privileges, 'Write', 'o2c_actionrequest')).toBe(false);
      const creates = role.privileges.filter(
        (privilege) => privilege.right === 'Create' && privilege.subject === 'o2c_actionrequest',
      );
      for (const privilege of creates) expect(privilege.depth).toBe('Basic');
    },
  );

  test('the auditor reads and does nothing else', () => {
    const beyond = named('O2C Auditor').privileges.filter(
      (privilege) => privilege.right !== 'Read' && privilege.right !== 'AppendTo',
    );
    expect(beyond).toEqual([]);
  });

  test('the auditor may read every table of ours', () => {
    const unread = tables.filter((table) => !holds(named('O2C Auditor').privileges, 'Read', table.name));
    expect(unread.map((table) => table.name)).toEqual([]);
  });

  test('outreach touches no money', () => {
    const writes = named('O2C Outreach').privileges.filter((privilege) =>
      ['Create', 'Write'].includes(privilege.right),
    );
    expect([...new Set(writes.map((privilege) => privilege.subject))].sort()).toEqual([
      'Activity',
      'o2c_approval',
      'o2c_decision',
      'o2c_documentdelivery',
      'o2c_outbox',
    ]);
  });

  test('no role may bypass business logic: it would bypass the credit veto', () => {
    expect(
      roles.flatMap((role) => role.privileges).filter((privilege) => privilege.subject.includes('Bypass')),
    ).toEqual([]);
  });

  test('the exclusive pairs are pairs of roles that exist, and the services stand with no person', () => {
    const names = new Set(roles.map((role) => role.name));
    for (const [one, other] of exclusiveRoles) {
      expect(names).toContain(one);
      expect(names).toContain(other);
    }
    expect(exclusiveRoles).toContainEqual(['O2C Sales', 'O2C Credit Manager']);
    expect(exclusiveRoles).toContainEqual(['O2C AR Clerk', 'O2C AR Approver']);
  });

  test('the app is open to every role a person may hold and to no service', () => {
    expect(solutionPackage.app.roles).toEqual(people.map((role) => role.name));
  });
});
