import { creditGroupId, readCreditGroup, type StoredCreditGroup, tables, writeCreditGroup } from '@o2c/core/dataverse';
import fc, { type Arbitrary } from 'fast-check';
import { aCurrency, aDate, anId, aText, hosts, joined, maybe, moneyOf } from './arbitraries';
import { links, returned } from './returned-row';

const named = fc.record({
  id: anId(),
  etag: fc.constant('W/"1"'),
  code: aText(),
  name: aText(),
  version: fc.nat(),
});

const aGroup: Arbitrary<StoredCreditGroup> = fc.oneof(
  fc.tuple(named, maybe('parentId', anId())).map(joined),
  aCurrency().chain((currency) =>
    fc
      .tuple(
        named,
        fc.record({ currency: fc.constant(currency), creditLimit: moneyOf(currency) }),
        maybe('creditLimitExpiresOn', aDate()),
        maybe('parentId', anId()),
      )
      .map(joined),
  ),
);

test.each(hosts)('credit groups come back as they were written, numbers as %s', (host) =>
  fc.assert(
    fc.property(aGroup, (group) =>
      expect(readCreditGroup(returned(writeCreditGroup(group, links), host))).toEqual({ ok: true, value: group }),
    ),
  ),
);

test('a shared limit in no currency is refused by name', () => {
  const id = creditGroupId('CHAIN');
  const { columns } = tables.creditGroup;
  const row = {
    '@odata.etag': 'W/"1"',
    [columns.id.name]: id,
    [columns.code.name]: 'CHAIN',
    [columns.name.name]: 'Chain',
    [columns.creditLimit.name]: '100.0000',
  };
  expect(readCreditGroup(row)).toMatchObject({
    ok: false,
    error: {
      table: 'o2c_creditgroup',
      id,
      defects: [{ column: columns.creditLimit.name, reason: 'cell.no-currency' }],
    },
  });
});
