import { type CustomerFacts } from '@o2c/core/credit';
import { type PaymentTerm, type StoredCustomerProfile } from '@o2c/core/dataverse';
import { bandsOf, termsFor } from '@o2c/core/credit-score';
import { type IsoDate } from '@o2c/core/kernel';
import { present } from '../present';
import { type CreditAccounts, type CreditRuleBook } from './credit-accounts';
import { type LimitGroup } from './limit-groups';
import { type Party, partyOf } from './party';

/** What was read of customers, by party. */
export interface KnownCustomers {
  readonly accounts: CreditAccounts;
  readonly profiles: ReadonlyMap<string, StoredCustomerProfile>;
  readonly paidOn: ReadonlyMap<string, IsoDate>;
}

/** Indexes what was read of customers once for all that is decided on it. */
export const knownCustomers = (accounts: CreditAccounts): KnownCustomers => ({
  accounts,
  profiles: new Map(accounts.profiles.map((profile) => [partyOf(profile), profile])),
  paidOn: new Map(accounts.lastPayments.map((payment) => [partyOf(payment), payment.paidOn])),
});

/** What the rules may look at of a customer: his own profile, and the days of the limit he is under. */
export function customerFacts(party: Party, group: LimitGroup, known: KnownCustomers): CustomerFacts {
  const { settings, book, intercompany } = known.accounts;
  const profile = known.profiles.get(partyOf(party));
  const terms = settings.paymentTerms.get(profile?.paymentTermId ?? '');
  const lastPaymentOn = known.paidOn.get(partyOf(party));
  const groupIds = [profile?.creditGroupId, profile?.limitGroupId, group.owner?.limitGroupId];
  return {
    customerId: party.customerId,
    groupMissing: groupIds.some((id) => id !== undefined && !book.groups.has(id)),
    accountStatus: profile?.accountStatus ?? 'normal',
    dunningLevel: profile?.dunningLevel ?? 0,
    excluded: profile?.excludedFromCredit ?? false,
    intercompany: intercompany.has(party.customerId),
    isNew: isNew(party, { profile, group, paid: lastPaymentOn !== undefined }),
    ...present({
      group: book.groups.get(profile?.creditGroupId ?? '')?.code,
      riskGroup: profile?.riskGroup,
      limitExpiresOn: expiryOf(group),
      ...rankedBy(profile, terms, book),
      nextReviewOn: profile?.nextReviewOn,
      lastPaymentOn,
    }),
  };
}

type Ranks = Pick<CustomerFacts, 'termsRank' | 'discountRank' | 'cappedRanks'>;

/** The ranks of the customer's own terms, cut at what its risk group may have (CR-20); without a risk group nothing is cut. */
function rankedBy(
  profile: StoredCustomerProfile | undefined,
  terms: PaymentTerm | undefined,
  { bands }: CreditRuleBook,
): Ranks {
  const own = present({ termsRank: terms?.rank, discountRank: terms?.discountRank });
  const band = bandsOf({ bands }, profile?.legalEntityId ?? '').find(
    ({ riskGroup }) => riskGroup === profile?.riskGroup,
  );
  if (!band) return own;
  const { termsRank, discountRank } = termsFor(band, own);
  const capped = {
    termsRank: termsRank.allowed !== own.termsRank,
    discountRank: discountRank.allowed !== own.discountRank,
  };
  const cappedRanks = (['termsRank', 'discountRank'] as const).filter((rank) => capped[rank]);
  return {
    ...present({ termsRank: termsRank.allowed, discountRank: discountRank.allowed }),
    ...(cappedRanks.length === 0 ? {} : { cappedRanks }),
  };
}

/** Of a limit that is shared the day of the shared one counts: a member's own is overwritten by it (spec/features.md 3.4). */
const expiryOf = ({ shared, owner }: LimitGroup): IsoDate | undefined =>
  shared?.creditLimitExpiresOn ?? owner?.creditLimitExpiresOn;

interface Standing {
  readonly profile: StoredCustomerProfile | undefined;
  readonly group: LimitGroup;
  readonly paid: boolean;
}

/**
 * No limit was ever approved for him, and either none was decided or this is his first order (CR-17): he owes nothing, never paid, and no other order
 * of his was cleared.
 */
function isNew(party: Party, { profile, group, paid }: Standing): boolean {
  if (profile?.creditApprovedOn !== undefined) return false;
  const { owner, shared } = group;
  const decided = owner?.creditLimit !== undefined || owner?.unlimitedCredit === true || shared !== undefined;
  const own = (one: Party): boolean => partyOf(one) === partyOf(party);
  const known = paid || group.items.some(own) || group.orders.some((order) => own(order) && hasBegun(order));
  return !decided || !known;
}

const hasBegun = ({ creditStatus }: LimitGroup['orders'][number]): boolean => creditStatus === 'cleared';
