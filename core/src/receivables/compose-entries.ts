import {
  decimal,
  type Decimal,
  divideDecimals,
  type Instant,
  type IsoDate,
  type Money,
  moneyToDecimal,
  ok,
  refuse,
  type Result,
  rowId,
} from '../kernel';
import { ledgerImbalances } from './ledger-imbalances';
import { type LedgerEntry, type PostingEvent } from './ledger-entry';
import { type NoAccount, type PostingAccounts } from './posting-accounts';

/** What all lines of a transaction share. */
export interface PostingHeader {
  readonly transaction: string;
  readonly postingDate: IsoDate;
  readonly documentDate: IsoDate;
  readonly recordedOn: Instant;
  readonly legalEntityId: string;
  /** The transaction that this one reverses line by line. */
  readonly reversesTransaction?: string;
}

/** A line before it has an account and a number. */
export interface PostingLine {
  readonly event: PostingEvent;
  readonly amount: Money;
  readonly accountingAmount: Money;
  readonly rateDate: IsoDate;
  readonly openItemId?: string;
  readonly customerId?: string;
}

/**
 * Makes the entries of one transaction: numbers the lines from 1 and finds their accounts. Refused when the profile lacks an account; throws
 * when the lines do not balance in each currency and in the accounting currency, for then the caller computed them wrong.
 */
export function composeEntries(
  header: PostingHeader,
  lines: readonly PostingLine[],
  accounts: PostingAccounts,
): Result<readonly LedgerEntry[], NoAccount> {
  const entries: LedgerEntry[] = [];
  for (const line of lines) {
    const account = accounts[line.event];
    if (account === undefined) return refuse({ code: 'posting.no-account', event: line.event });
    entries.push(entryOf(header, line, { account, number: entries.length + 1 }));
  }
  const imbalance = ledgerImbalances(entries)[0];
  if (imbalance) throw new RangeError(`${header.transaction} is out of balance in ${imbalance.found.currency}`);
  return ok(entries);
}

const entryOf = (header: PostingHeader, line: PostingLine, place: { account: string; number: number }): LedgerEntry => {
  const { reversesTransaction, ...shared } = header;
  const rate = rateOf(line.amount, line.accountingAmount);
  return {
    ...shared,
    ...line,
    id: ledgerEntryId(header.transaction, place.number),
    line: place.number,
    account: place.account,
    ...(rate === undefined ? {} : { rate }),
    ...(reversesTransaction === undefined ? {} : { reversesId: ledgerEntryId(reversesTransaction, place.number) }),
  };
};

/** The id of a line follows from its transaction and number. */
export const ledgerEntryId = (transaction: string, line: number): string => rowId('ledgerentry', transaction, line);

/** The rate the two amounts imply, at the ten places its column has; one where the currencies are the same. */
function rateOf(amount: Money, accountingAmount: Money): Decimal | undefined {
  if (amount.minor === 0) return undefined;
  if (amount.currency === accountingAmount.currency) return decimal(1);
  return divideDecimals(moneyToDecimal(accountingAmount), moneyToDecimal(amount), { places: 10, mode: 'halfEven' });
}
