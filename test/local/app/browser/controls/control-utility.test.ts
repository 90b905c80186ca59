import { controlUtility } from '../../../../../local/app/browser/controls/control-utility';
import { createPrivileges } from '../../../../../local/app/browser/privileges/privileges';

const utils = controlUtility({
  metadata: { table: () => Promise.reject(new Error('none')) },
  privileges: createPrivileges({
    tables: new Map([
      [
        'account',
        new Map([
          ['Read', 'r'],
          ['AppendTo', 'a'],
        ]),
      ],
    ]),
    held: new Map([
      ['r', 'Deep'],
      ['a', 'Basic'],
    ]),
  }),
});

describe('context.utils.hasEntityPrivilege', () => {
  test.each([
    ['Read, deep', 2, 2, true],
    ['Read, anywhere', 2, 3, false],
    ['Read, whatever depth', 2, -1, true],
    ['AppendTo, own rows', 8, 0, true],
    ['AppendTo, business unit', 8, 1, false],
    ['Delete', 4, 0, false],
    ['nothing asked for', 0, 0, false],
  ] as const)('%s', (...[, type, depth, expected]) => {
    expect(utils.hasEntityPrivilege('account', type, depth)).toBe(expected);
  });
});
