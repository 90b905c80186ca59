import { type HoldReason } from '@o2c/core/credit';
import { add, type CurrencyCode, type Money } from '@o2c/core/kernel';
import { type ListedHold } from './filter-rows';

/** Holds of one cause: how many, and the money of their documents, a sum per currency. */
export interface HoldSum {
  readonly count: number;
  readonly money: readonly Money[];
}

export interface HoldSummary {
  readonly all: HoldSum;
  /** The most frequent cause first. A hold counts under each of its causes, so that the counts may add up to more than all. */
  readonly causes: readonly (HoldSum & { readonly cause: HoldReason['cause'] })[];
}

interface Tally {
  count: number;
  readonly money: Map<CurrencyCode, Money>;
}

/** Count and money by cause and currency; causes that are gone do not count. */
export function summariseHolds(holds: readonly ListedHold[]): HoldSummary {
  const all: Tally = { count: 0, money: new Map() };
  const byCause = new Map<HoldReason['cause'], Tally>();
  for (const { row, reasons = [] } of holds) {
    count(all, row.amount);
    const causes = new Set(reasons.filter(({ cleared }) => !cleared).map(({ cause }) => cause));
    for (const cause of causes) {
      const tally = byCause.get(cause) ?? { count: 0, money: new Map<CurrencyCode, Money>() };
      byCause.set(cause, tally);
      count(tally, row.amount);
    }
  }
  const causes = [...byCause].map(([cause, tally]) => ({ cause, ...sumOf(tally) }));
  return { all: sumOf(all), causes: causes.sort((one, other) => other.count - one.count) };
}

function count(tally: Tally, amount: Money): void {
  const before = tally.money.get(amount.currency);
  tally.count += 1;
  tally.money.set(amount.currency, before === undefined ? amount : add(before, amount));
}

const sumOf = ({ count: number, money }: Tally): HoldSum => ({
  count: number,
  money: [...money.values()].sort((one, other) => (one.currency < other.currency ? -1 : 1)),
});
