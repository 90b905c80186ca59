import { createPrivileges } from '../../../../../local/app/browser/privileges/privileges';

const privileges = createPrivileges({
  tables: new Map([
    [
      'account',
      new Map([
        ['Read', 'r'],
        ['Write', 'w'],
      ]),
    ],
    ['owner', new Map()],
  ]),
  held: new Map([['r', 'Local']]),
});

describe('what the person may do', () => {
  test.each([
    ['account', 'Read', 'Basic', true],
    ['account', 'Read', 'Local', true],
    ['account', 'Read', 'Deep', false],
    ['account', 'Read', undefined, true],
    ['account', 'Write', 'Basic', false],
    ['account', 'Assign', 'Basic', false],
    ['nothing', 'Read', 'Basic', false],
    ['owner', 'Read', 'Global', true],
  ] as const)('%s: %s with depth %s is %s', (...[table, right, depth, expected]) => {
    expect(privileges.holds(table, right, depth)).toBe(expected);
  });
});
