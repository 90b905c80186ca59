import { type BooksAt, creditPosition } from '@o2c/core/credit';
import { type CurrencyCode, type Instant, type IsoDate, type Money, subtract } from '@o2c/core/kernel';
import { type OpenItem, type Settlement } from '@o2c/core/receivables';

import { type CompanySettings } from '../../azure-functions/src/jobs/company-settings';
import { type KnownLimitAt } from './known-limit';

/** What was ever posted under a limit. */
export interface PartyBooks {
  readonly items: readonly OpenItem[];
  readonly settlements: readonly Settlement[];
  readonly limitAt: KnownLimitAt;
}

/** The books as they were known at a moment: only what was recorded by then (`recordedOn`), whenever it took effect. Disputes are not dated: as they are now. */
export function booksOf(
  books: PartyBooks,
  { currency, rates }: { readonly currency: CurrencyCode; readonly rates: CompanySettings['currencyRates'] },
): (at: Instant, asOf: IsoDate) => BooksAt {
  const known = new Map<string, BooksAt>();
  return (at, asOf) => {
    const key = `${at} ${asOf}`;
    const found = known.get(key) ?? booksAt(books, { at, asOf, currency, rates });
    known.set(key, found);
    return found;
  };
}

interface Occasion {
  readonly at: Instant;
  readonly asOf: IsoDate;
  readonly currency: CurrencyCode;
  readonly rates: CompanySettings['currencyRates'];
}

function booksAt(books: PartyBooks, { at, asOf, currency, rates }: Occasion): BooksAt {
  const items = books.items.filter(({ recordedOn }) => recordedOn <= at);
  const settled = settledBy(books.settlements.filter(({ recordedOn }) => recordedOn <= at));
  const owed = items.flatMap(({ id, documentNumber, documentDate, dueDate, amount, disputed }) => {
    const open = (settled.get(id) ?? []).reduce(subtract, amount);
    return open.minor === 0 ? [] : [{ id, documentNumber, documentDate, dueDate, open, disputed }];
  });
  const { openItems, debits } = creditPosition({ currency, items: owed, orders: [], rates });
  const paid = items.filter(({ kind }) => kind === 'payment').map(({ documentDate }) => documentDate);
  const last = paid.sort()[paid.length - 1];
  const limit = books.limitAt(at, asOf);
  return { asOf, openItems, debits, ...limit, ...(last === undefined ? {} : { lastPaymentOn: last }) };
}

/** What was taken from each item, signed like its amount. */
function settledBy(settlements: readonly Settlement[]): ReadonlyMap<string, readonly Money[]> {
  const taken = new Map<string, Money[]>();
  const take = (id: string, amount: Money): void => {
    taken.set(id, [...(taken.get(id) ?? []), amount]);
  };
  for (const { debitItemId, debitAmount, creditItemId, creditAmount } of settlements) {
    take(debitItemId, debitAmount);
    take(creditItemId, { ...creditAmount, minor: -creditAmount.minor });
  }
  return taken;
}
