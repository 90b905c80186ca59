import {
  type CustomerProfile,
  customerProfileIdentity,
  readCustomerProfile,
  tables,
  writeCustomerProfile,
} from '@o2c/core/dataverse';
import fc, { type Arbitrary } from 'fast-check';
import { aCurrency, aDate, anId, aText, hosts, joined, maybe, moneyOf } from './arbitraries';
import { links, returned } from './returned-row';

const aBlock = fc.constantFrom(
  ...(Object.keys(tables.customerProfile.choices.blocked) as CustomerProfile['blocked'][]),
);

const aProfile: Arbitrary<CustomerProfile> = aCurrency().chain((currency) =>
  fc
    .tuple(
      fc.record({
        id: anId(),
        key: aText(),
        customerId: anId(),
        legalEntityId: anId(),
        name: aText(),
        currency: fc.constant(currency),
        unlimitedCredit: fc.boolean(),
        blocked: aBlock,
        version: fc.nat(),
      }),
      maybe('creditLimit', moneyOf(currency)),
      maybe('creditLimitExpiresOn', aDate()),
    )
    .map(joined),
);

test.each(hosts)('customer profiles come back as they were written, numbers as %s', (host) =>
  fc.assert(
    fc.property(aProfile, (profile) =>
      expect(readCustomerProfile(returned(writeCustomerProfile(profile, links), host))).toEqual({
        ok: true,
        value: profile,
      }),
    ),
  ),
);

test('a customer has one profile per legal entity', () => {
  expect(customerProfileIdentity('a', 'b')).toEqual(customerProfileIdentity('a', 'b'));
  expect(customerProfileIdentity('a', 'b').id).not.toBe(customerProfileIdentity('b', 'a').id);
  expect(customerProfileIdentity('a', 'b').key).toMatch(/^customerprofile-[0-9a-f]{32}$/);
});
