import { type CurrencyCode, type Money, sum } from '../kernel';
import { type LedgerEntry } from './ledger-entry';

/** A currency in which entries do not sum to zero. */
export interface Imbalance {
  readonly measure: 'currency' | 'accountingCurrency';
  /** The sum that should be zero. */
  readonly found: Money;
}

type Amounts = Pick<LedgerEntry, 'amount' | 'accountingAmount'>;

/** Where debits and credits differ: per currency and per accounting currency. Nothing found means balanced. */
export const ledgerImbalances = (entries: readonly Amounts[]): readonly Imbalance[] => [
  ...sumsOf(entries.map((entry) => entry.amount)).map((found) => ({ measure: 'currency' as const, found })),
  ...sumsOf(entries.map((entry) => entry.accountingAmount)).map((found) => ({
    measure: 'accountingCurrency' as const,
    found,
  })),
];

const sumsOf = (amounts: readonly Money[]): readonly Money[] =>
  currenciesOf(amounts)
    .map((currency) =>
      sum(
        amounts.filter((amount) => amount.currency === currency),
        currency,
      ),
    )
    .filter((total) => total.minor !== 0);

const currenciesOf = (amounts: readonly Money[]): readonly CurrencyCode[] =>
  [...new Set(amounts.map((amount) => amount.currency))].sort();
