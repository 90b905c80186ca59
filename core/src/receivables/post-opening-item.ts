import { negate, type Result } from '../kernel';
import { composeEntries } from './compose-entries';
import { type LedgerEntry } from './ledger-entry';
import { type OpenItem } from './open-item';
import { type NoAccount, type PostingAccounts } from './posting-accounts';

/**
 * The postings of an item taken over from another system: the receivable against the opening balance, never against revenue, which the
 * other system has already posted. Dated by the document.
 */
export function postOpeningItem(item: OpenItem, accounts: PostingAccounts): Result<readonly LedgerEntry[], NoAccount> {
  const customer = { openItemId: item.id, customerId: item.customerId, rateDate: item.documentDate };
  return composeEntries(
    {
      transaction: `opening-${item.id}`,
      postingDate: item.documentDate,
      documentDate: item.documentDate,
      recordedOn: item.recordedOn,
      legalEntityId: item.legalEntityId,
    },
    [
      { ...customer, event: 'receivable', amount: item.amount, accountingAmount: item.accountingAmount },
      {
        ...customer,
        event: 'openingBalance',
        amount: negate(item.amount),
        accountingAmount: negate(item.accountingAmount),
      },
    ],
    accounts,
  );
}
