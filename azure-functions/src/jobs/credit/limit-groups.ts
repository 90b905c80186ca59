import { type StoredCreditHold, type StoredCustomerProfile } from '@o2c/core/dataverse';
import { type SalesOrder } from '@o2c/core/ordering';
import { type CreditAccounts, type CustomerItem } from './credit-accounts';

/** All who share one limit, with what they ordered and owe. */
export interface LimitGroup {
  /** The profile whose limit counts; absent: the customer has no profile in this legal entity, and so no limit. */
  readonly owner?: StoredCustomerProfile;
  readonly orders: readonly SalesOrder[];
  readonly holds: readonly StoredCreditHold[];
  readonly items: readonly CustomerItem[];
  /** A cleared order that cannot be understood: nobody knows what it has taken. */
  readonly inTheWay?: string;
}

interface Party {
  readonly customerId: string;
  readonly legalEntityId: string;
}

/** Sorts what was read by the profile that owns the limit: the customer's own, or the one it points at (one step, no further). */
export function limitGroups({ profiles, orders, unreadable, holds, items }: CreditAccounts): readonly LimitGroup[] {
  const byId = new Map(profiles.map((profile) => [profile.id, profile]));
  const owners = new Map(profiles.map((profile) => [partyOf(profile), ownerOf(profile, byId)]));
  const groupOf = (party: Party): string => owners.get(partyOf(party))?.id ?? partyOf(party);
  return [...new Set(orders.map(groupOf))].map((group) => {
    const owner = byId.get(group);
    const own = orders.filter((order) => groupOf(order) === group);
    const customers = new Set([owner?.customerId, ...own.map(({ customerId }) => customerId)]);
    const inTheWay = unreadable.find(({ cleared, customerId }) => cleared && customers.has(customerId))?.orderId;
    return {
      ...(owner ? { owner } : {}),
      ...(inTheWay === undefined ? {} : { inTheWay }),
      orders: own,
      holds: holds.filter((hold) => groupOf(hold) === group),
      items: items.filter((item) => groupOf(item) === group),
    };
  });
}

const partyOf = ({ customerId, legalEntityId }: Party): string => `${customerId} ${legalEntityId}`;

function ownerOf(
  profile: StoredCustomerProfile,
  byId: ReadonlyMap<string, StoredCustomerProfile>,
): StoredCustomerProfile {
  const owner = byId.get(profile.limitOwnerId ?? profile.id);
  if (!owner) throw new Error(`The profile ${profile.limitOwnerId ?? ''} that owns a limit was not read.`);
  return owner;
}

/** Customers whose rows are needed too, because they share a limit with those that were read. */
export function missingCustomers({ profiles }: CreditAccounts, read: readonly string[]): readonly string[] {
  const known = new Set(read);
  const concerned = new Set(profiles.filter(({ customerId }) => known.has(customerId)).map(ownerIdOf));
  const sharing = profiles.filter((profile) => concerned.has(ownerIdOf(profile)) || concerned.has(profile.id));
  return [...new Set(sharing.map(({ customerId }) => customerId))].filter((id) => !known.has(id));
}

const ownerIdOf = ({ id, limitOwnerId }: StoredCustomerProfile): string => limitOwnerId ?? id;
