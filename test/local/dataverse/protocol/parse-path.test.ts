import { parsePath } from '../../../../local/dataverse/protocol/address/parse-path';

describe('parsePath', () => {
  test.each([
    ['accounts', [{ name: 'accounts' }]],
    ['accounts(a-1)', [{ name: 'accounts', arguments: [{ value: 'a-1' }] }]],
    [
      "accounts(a='1',b='2')/$ref",
      [
        {
          name: 'accounts',
          arguments: [
            { name: 'a', value: "'1'" },
            { name: 'b', value: "'2'" },
          ],
        },
        { name: '$ref' },
      ],
    ],
    ["x(k='O''Brien, (a/b)')", [{ name: 'x', arguments: [{ name: 'k', value: "'O''Brien, (a/b)'" }] }]],
    ['x(k=%27a%2Fb%27)/y', [{ name: 'x', arguments: [{ name: 'k', value: "'a/b'" }] }, { name: 'y' }]],
    [
      "F(Names=['a','b'],T={'@odata.id':'accounts(1)'})",
      [
        {
          name: 'F',
          arguments: [
            { name: 'Names', value: "['a','b']" },
            { name: 'T', value: "{'@odata.id':'accounts(1)'}" },
          ],
        },
      ],
    ],
    ['WhoAmI()', [{ name: 'WhoAmI', arguments: [] }]],
    ['F(P=@p1)', [{ name: 'F', arguments: [{ name: 'P', value: '@p1' }] }]],
    [
      "E(LogicalName='a')/Attributes/Microsoft.Dynamics.CRM.X",
      [
        { name: 'E', arguments: [{ name: 'LogicalName', value: "'a'" }] },
        { name: 'Attributes' },
        { name: 'Microsoft.Dynamics.CRM.X' },
      ],
    ],
    ['', []],
  ])('%s', (path, segments) => expect(parsePath(path)).toEqual(segments));

  test.each(["a(k='x", 'a(1', '%E0%A4%A'])('%s is refused with 400', (path) => {
    expect(() => parsePath(path)).toThrow(expect.objectContaining({ status: 400 }) as Error);
  });
});
