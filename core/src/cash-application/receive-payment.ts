import {
  alternateKey,
  contentHash,
  convert,
  type CurrencyCode,
  type Decimal,
  type Instant,
  negate,
  ok,
  type Result,
  rowId,
  zero,
} from '../kernel';
import { composeEntries, type LedgerEntry, type NoAccount, type OpenItem, type PostingAccounts } from '../receivables';
import { type BankEntry } from './bank-entry';

/** What money needs to be received in a company's books. */
export interface ReceiptFacts {
  readonly entry: BankEntry;
  readonly customerId: string;
  readonly accountingCurrency: CurrencyCode;
  /** Units of the accounting currency for one unit of the entry's, on its booking day. */
  readonly rate: Decimal;
  /** `cash` is the account of the bank account. */
  readonly accounts: PostingAccounts;
  readonly recordedOn: Instant;
}

/** Money that is in the books and not applied yet. */
export interface Receipt {
  readonly paymentId: string;
  readonly paymentKey: string;
  readonly item: OpenItem;
  /** Cash against the receivable of the customer. */
  readonly entries: readonly LedgerEntry[];
}

/**
 * Takes a bank entry in: an open item of kind `payment` with the opposite sign of the money (what came in is owed to the customer until it is applied),
 * and its postings at the day's rate, rounded half to even. Ids follow from the entry: an entry is one payment, however often it is taken in (I7).
 * A returned payment is the same with the sign turned.
 */
export function receivePayment(facts: ReceiptFacts): Result<Receipt, NoAccount> {
  const { entry, accountingCurrency, rate } = facts;
  const paymentId = rowId('payment', entry.id);
  const accountingAmount = convert(entry.amount, { currency: accountingCurrency, rate, mode: 'halfEven' });
  const item = itemOf(facts, paymentId, negate(accountingAmount));
  const owner = { openItemId: item.id, customerId: facts.customerId, rateDate: entry.bookedOn };
  const entries = composeEntries(
    {
      transaction: `payment-${paymentId}`,
      postingDate: entry.bookedOn,
      documentDate: entry.bookedOn,
      recordedOn: facts.recordedOn,
      legalEntityId: entry.legalEntityId,
    },
    [
      { ...owner, event: 'cash', amount: entry.amount, accountingAmount },
      { ...owner, event: 'receivable', amount: item.amount, accountingAmount: item.accountingAmount },
    ],
    facts.accounts,
  );
  return entries.ok
    ? ok({ paymentId, paymentKey: alternateKey('payment', entry.key), item, entries: entries.value })
    : entries;
}

function itemOf(
  { entry, customerId, recordedOn }: ReceiptFacts,
  paymentId: string,
  accountingAmount: OpenItem['amount'],
): OpenItem {
  const amount = negate(entry.amount);
  return {
    id: rowId('openitem', paymentId, 1),
    key: alternateKey('openitem', paymentId, 1),
    kind: 'payment',
    documentNumber: paymentNumber(entry),
    instalment: 1,
    customerId,
    legalEntityId: entry.legalEntityId,
    documentDate: entry.bookedOn,
    dueDate: entry.bookedOn,
    amount,
    openAmount: amount,
    accountingAmount,
    disputed: false,
    disputedAmount: zero(amount.currency),
    recordedOn,
    requestHash: contentHash({ entry: entry.key, customerId }),
    lastOperationId: rowId('operation', paymentId),
    posted: true,
  };
}

/** How people name a payment: its day and eight digits of its key. */
const paymentNumber = ({ bookedOn, key }: BankEntry): string => `PAY ${bookedOn} ${key.slice(-8)}`;
