import { type StoredCustomerProfile } from '@o2c/core/dataverse';
import { ok } from '@o2c/core/kernel';
import { openExposures } from '../../../jobs/credit-limits/open-exposures';
import { type HolderState } from '../../../jobs/credit-limits/limit-ports';
import { type CreditAccounts } from '../../../jobs/credit/credit-accounts';
import { type Reading } from '../../../jobs/reading';
import { type CallContext, type DataverseConnection } from '../connection';
import { creditRows } from './credit-rows';

/** Customers' profiles and what they have taken, as the credit check reads them; who shares a limit with one of them is read along. */
export async function holderState(
  connection: DataverseConnection,
  context: CallContext,
  customerIds: readonly string[],
): Reading<HolderState> {
  const { accountsOf } = creditRows(connection, context);
  let ids = [...new Set(customerIds)];
  for (;;) {
    const accounts = await accountsOf(ids);
    if (!accounts.ok) return accounts;
    const missing = sharingBeside(accounts.value, new Set(ids));
    if (missing.length === 0)
      return ok({
        settings: accounts.value.settings,
        holders: new Map(accounts.value.profiles.map((profile) => [profile.id, profile])),
        exposures: openExposures(accounts.value),
      });
    ids = [...ids, ...missing];
  }
}

/** Customers whose orders and items count under a limit that was read, and were not read themselves. */
function sharingBeside({ profiles }: CreditAccounts, read: ReadonlySet<string>): readonly string[] {
  const owned = new Set(profiles.filter(({ customerId }) => read.has(customerId)).map(({ id }) => id));
  const shares = ({ limitOwnerId }: StoredCustomerProfile): boolean =>
    limitOwnerId !== undefined && owned.has(limitOwnerId);
  return [...new Set(profiles.filter(shares).map(({ customerId }) => customerId))].filter((id) => !read.has(id));
}
