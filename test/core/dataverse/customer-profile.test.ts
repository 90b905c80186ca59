import {
  type StoredCustomerProfile,
  customerProfileIdentity,
  readCustomerProfile,
  tables,
  writeCustomerProfile,
} from '@o2c/core/dataverse';
import fc, { type Arbitrary } from 'fast-check';
import { aCurrency, aDate, anId, anInstant, aText, hosts, joined, maybe, moneyOf } from './arbitraries';
import { links, returned } from './returned-row';

const aBlock = fc.constantFrom(
  ...(Object.keys(tables.customerProfile.choices.blocked) as StoredCustomerProfile['blocked'][]),
);

const aPreference = fc.constantFrom(
  ...(Object.keys(tables.customerProfile.choices.deliveryPreference) as NonNullable<
    StoredCustomerProfile['deliveryPreference']
  >[]),
);

const aProfile: Arbitrary<StoredCustomerProfile> = aCurrency().chain((currency) =>
  fc
    .tuple(
      fc.record({
        id: anId(),
        etag: fc.constant('W/"1"'),
        key: aText(),
        customerId: anId(),
        legalEntityId: anId(),
        name: aText(),
        currency: fc.constant(currency),
        unlimitedCredit: fc.boolean(),
        mandatoryCreditLimit: fc.boolean(),
        excludedFromCredit: fc.boolean(),
        requiresPurchaseOrder: fc.boolean(),
        blocked: aBlock,
        version: fc.nat(),
      }),
      maybe('creditLimit', moneyOf(currency)),
      maybe('creditLimitExpiresOn', aDate()),
      maybe('temporaryCreditLimit', moneyOf(currency)),
      maybe('temporaryFrom', aDate()),
      maybe('temporaryTo', aDate()),
      maybe('paymentTermId', anId()),
      maybe('limitOwnerId', anId()),
      maybe('taxCode', aText()),
      maybe('deliveryPreference', aPreference),
      maybe('deliveryAddress', aText()),
      maybe('exposure', moneyOf(currency)),
      maybe('exposureOn', anInstant()),
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
