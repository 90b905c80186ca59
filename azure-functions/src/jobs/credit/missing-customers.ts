import { type StoredCustomerProfile } from '@o2c/core/dataverse';
import { type CreditAccounts } from './credit-accounts';

/** Customers whose rows are needed too, because they share a limit with those that were read: as owner, as one of his, or as a member of a group. */
export function missingCustomers(
  { profiles, book }: Pick<CreditAccounts, 'profiles' | 'book'>,
  read: readonly string[],
): readonly string[] {
  const known = new Set(read);
  const concerned = new Set(profiles.filter(({ customerId }) => known.has(customerId)).map(ownerIdOf));
  const sharing = profiles.filter((profile) => concerned.has(ownerIdOf(profile)) || concerned.has(profile.id));
  const members = sharing.flatMap(({ limitGroupId }) => {
    const group = limitGroupId === undefined ? undefined : book.groups.get(limitGroupId);
    return group?.creditLimit ? (book.members.get(group.id) ?? []) : [];
  });
  return [...new Set([...sharing.map(({ customerId }) => customerId), ...members])].filter((id) => !known.has(id));
}

const ownerIdOf = ({ id, limitOwnerId }: StoredCustomerProfile): string => limitOwnerId ?? id;
