import { type CheckedDocument } from '@o2c/core/credit';
import {
  type CustomerSecurity,
  type StoredCreditGroup,
  type StoredCreditHold,
  type StoredCustomerProfile,
} from '@o2c/core/dataverse';
import { type SalesOrder } from '@o2c/core/ordering';
import { type CreditAccounts, type CustomerItem } from './credit-accounts';
import { type Party, partyOf } from './party';

/** All who share one customer's limit, with what they ordered and owe. */
export interface LimitGroup {
  /** The profile whose limit counts; absent: the customer has no profile in this legal entity, and so no limit. */
  readonly owner?: StoredCustomerProfile;
  /** Of the owner. */
  readonly securities: readonly CustomerSecurity[];
  /** The group whose limit the owner shares with others. */
  readonly shared?: StoredCreditGroup;
  readonly orders: readonly SalesOrder[];
  readonly documents: readonly CheckedDocument[];
  readonly holds: readonly StoredCreditHold[];
  readonly items: readonly CustomerItem[];
  /** What cannot be understood and might have taken room: nobody knows how much, so nothing is decided. */
  readonly inTheWay?: InTheWay;
}

export interface InTheWay {
  readonly code: 'credit.order-unreadable' | 'credit.security-unreadable';
  /** The order, or the profile of the security. */
  readonly id: string;
}

/** Limit groups that share one more limit and so are decided together; most stand alone. */
export interface LimitCluster {
  readonly shared?: StoredCreditGroup;
  readonly groups: readonly LimitGroup[];
}

/** Sorts what was read by the limits that count, and puts together what shares one more. No limit is in two clusters. */
export function limitClusters(accounts: CreditAccounts): readonly LimitCluster[] {
  const clusters = new Map<string, LimitCluster>();
  for (const [index, group] of limitGroups(accounts).entries()) {
    const key = group.shared?.id ?? `alone ${index}`;
    const { groups = [] } = clusters.get(key) ?? {};
    clusters.set(key, { ...(group.shared ? { shared: group.shared } : {}), groups: [...groups, group] });
  }
  return [...clusters.values()];
}

/** Sorts what was read by the profile that owns the limit: the customer's own, or the one it points at (one step, no further). */
export function limitGroups(accounts: CreditAccounts): readonly LimitGroup[] {
  const { profiles, book } = accounts;
  const byId = new Map(profiles.map((profile) => [profile.id, profile]));
  const owners = new Map(profiles.map((profile) => [partyOf(profile), ownerOf(profile, byId)]));
  const keyOf = (party: Party): string => owners.get(partyOf(party))?.id ?? partyOf(party);
  const orders = grouped(accounts.orders, keyOf);
  const documents = grouped(accounts.documents, keyOf);
  const holds = grouped(accounts.holds, keyOf);
  const items = grouped(accounts.items, keyOf);
  const securities = grouped(accounts.securities, ({ profileId }) => profileId);
  const obstacleOf = obstaclesOf(accounts);
  // Whoever owes something and shares a limit takes room of it, whether he ordered anything or not.
  return [...new Set([...orders.keys(), ...documents.keys(), ...items.keys()])].map((key) => {
    const owner = byId.get(key);
    const shared = owner && sharedBy(owner, book.groups);
    const own = orders.get(key) ?? [];
    const inTheWay = obstacleOf(owner, own);
    return {
      ...(owner ? { owner } : {}),
      ...(shared ? { shared } : {}),
      ...(inTheWay ? { inTheWay } : {}),
      securities: securities.get(key) ?? [],
      orders: own,
      documents: documents.get(key) ?? [],
      holds: holds.get(key) ?? [],
      items: items.get(key) ?? [],
    };
  });
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** A group without a limit of its own is one that only rules name. */
function sharedBy(
  { limitGroupId }: StoredCustomerProfile,
  groups: ReadonlyMap<string, StoredCreditGroup>,
): StoredCreditGroup | undefined {
  const group = limitGroupId === undefined ? undefined : groups.get(limitGroupId);
  return group?.creditLimit ? group : undefined;
}

function ownerOf(
  profile: StoredCustomerProfile,
  byId: ReadonlyMap<string, StoredCustomerProfile>,
): StoredCustomerProfile {
  const owner = byId.get(profile.limitOwnerId ?? profile.id);
  if (!owner) throw new Error(`The profile ${profile.limitOwnerId ?? ''} that owns a limit was not read.`);
  return owner;
}

/** A cleared order, or a security, that cannot be understood. */
function obstaclesOf({ unreadable, insecure }: CreditAccounts) {
  const orders = new Map(unreadable.filter(({ cleared }) => cleared).map((one) => [one.customerId, one.orderId]));
  return (owner: StoredCustomerProfile | undefined, own: readonly SalesOrder[]): InTheWay | undefined => {
    const customers = [...(owner ? [owner.customerId] : []), ...own.map(({ customerId }) => customerId)];
    const order = customers.map((id) => orders.get(id)).find((id) => id !== undefined);
    if (order !== undefined) return { code: 'credit.order-unreadable', id: order };
    return owner && insecure.includes(owner.id) ? { code: 'credit.security-unreadable', id: owner.id } : undefined;
  };
}
