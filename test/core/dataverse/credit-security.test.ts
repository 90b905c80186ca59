import {
  customerSecurityId,
  type CustomerSecurity,
  readCustomerSecurity,
  type SecurityKind,
  tables,
  writeCustomerSecurity,
} from '@o2c/core/dataverse';
import { decimal } from '@o2c/core/kernel';
import fc, { type Arbitrary } from 'fast-check';
import { aCurrency, aDate, anId, aText, hosts, joined, maybe, moneyOf } from './arbitraries';
import { links, returned } from './returned-row';

const aKind = fc.constantFrom(...(Object.keys(tables.creditSecurity.choices.securityKind) as SecurityKind[]));
const aPercent = fc.integer({ min: 0, max: 1_000_000 }).map((parts) => decimal((parts / 10_000).toFixed(4)));

const aSecurity: Arbitrary<CustomerSecurity> = aCurrency().chain((currency) =>
  fc
    .tuple(
      fc.record({
        id: anId(),
        profileId: anId(),
        customerId: anId(),
        kind: aKind,
        reference: aText(),
        amount: moneyOf(currency),
        includedInExposure: fc.boolean(),
        effectiveOn: aDate(),
      }),
      maybe('provider', aText()),
      maybe('percent', aPercent),
      maybe('expiresOn', aDate()),
    )
    .map(joined),
);

test.each(hosts)('securities come back as they were written, numbers as %s', (host) =>
  fc.assert(
    fc.property(aSecurity, (security) =>
      expect(readCustomerSecurity(returned(writeCustomerSecurity(security, links), host))).toEqual({
        ok: true,
        value: security,
      }),
    ),
  ),
);

test('a profile has one security under a reference', () => {
  expect(customerSecurityId('a', 'POLICY 1')).toBe(customerSecurityId('a', 'POLICY 1'));
  expect(customerSecurityId('a', 'POLICY 1')).not.toBe(customerSecurityId('b', 'POLICY 1'));
});
