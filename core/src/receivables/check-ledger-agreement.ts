import { add, type IsoDate, type Money } from '../kernel';
import { type Books } from './books';
import { type Finding, shown } from './finding';
import { type OpenItem } from './open-item';
import { openPositionOn } from './open-position';
import { settlementsByItem } from './settlements-by-item';

/**
 * I11: what a customer owes by his open items on a day is what the receivable account says, per legal entity and currency and once more in the
 * accounting currency.
 */
export function checkLedgerAgreement(books: Books, asOf: IsoDate): readonly Finding[] {
  const byItems = balancesOfItems(books, asOf);
  const byLedger = balancesOfLedger(books, asOf);
  return [...new Set([...byItems.keys(), ...byLedger.keys()])].sort().flatMap((subject): readonly Finding[] => {
    const [items, ledger] = [byItems.get(subject), byLedger.get(subject)];
    if ((items?.minor ?? 0) === (ledger?.minor ?? 0)) return [];
    const text = 'The open items of the customer and his receivable account differ.';
    return [
      { invariant: 'I11', subject, expected: items ? shown(items) : '0', found: ledger ? shown(ledger) : '0', text },
    ];
  });
}

type Balances = ReadonlyMap<string, Money>;

function balancesOfItems({ items, settlements }: Books, asOf: IsoDate): Balances {
  const settlementsOf = settlementsByItem(settlements);
  const rows = items
    .filter((item) => item.posted)
    .flatMap((item) => {
      const { open, accountingOpen } = openPositionOn(item, settlementsOf(item.id), asOf);
      return accountsOf(item, open, accountingOpen);
    });
  return totals(rows);
}

const balancesOfLedger = ({ entries }: Books, asOf: IsoDate): Balances =>
  totals(
    entries
      .filter((entry) => entry.event === 'receivable' && entry.postingDate <= asOf)
      .flatMap((entry) => accountsOf(entry, entry.amount, entry.accountingAmount)),
  );

type Row = readonly [subject: string, amount: Money];

const accountsOf = (
  { customerId, legalEntityId }: { readonly customerId?: string; readonly legalEntityId: OpenItem['legalEntityId'] },
  amount: Money,
  accountingAmount: Money,
): readonly Row[] => {
  const owner = `customer ${customerId ?? 'none'}, legal entity ${legalEntityId}`;
  return [
    [`${owner}, ${amount.currency}`, amount],
    [`${owner}, accounting ${accountingAmount.currency}`, accountingAmount],
  ];
};

function totals(rows: readonly Row[]): Balances {
  const sums = new Map<string, Money>();
  for (const [subject, amount] of rows) {
    const known = sums.get(subject);
    sums.set(subject, known ? add(known, amount) : amount);
  }
  return sums;
}
