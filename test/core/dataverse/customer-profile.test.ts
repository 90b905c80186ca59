import {
  type AccountStatus,
  type RiskGroup,
  type StoredCustomerProfile,
  customerProfileIdentity,
  readCustomerProfile,
  tables,
  writeCustomerProfile,
} from '@o2c/core/dataverse';
import { decimal } from '@o2c/core/kernel';
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

const aRisk = () => [
  maybe('creditGroupId', anId()),
  maybe('limitGroupId', anId()),
  maybe('riskGroup', fc.constantFrom(...(Object.keys(tables.customerProfile.choices.riskGroup) as RiskGroup[]))),
  maybe('customerSince', aDate()),
  maybe('inBusinessSince', aDate()),
  maybe('creditApprovedOn', aDate()),
  maybe('lastReviewOn', aDate()),
  maybe('nextReviewOn', aDate()),
  maybe('reviewReason', aText()),
  maybe('riskScore', fc.integer({ min: -1_000, max: 1_000 })),
  maybe('riskScoredOn', aDate()),
  maybe(
    'paymentIndex',
    fc.nat(200).map((halves) => decimal((halves / 2).toFixed(1))),
  ),
];

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
        accountStatus: fc.constantFrom(
          ...(Object.keys(tables.customerProfile.choices.accountStatus) as AccountStatus[]),
        ),
        dunningLevel: fc.nat(9),
        brokenPromises: fc.nat(9),
        riskScoreStale: fc.boolean(),
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
      ...aRisk(),
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
