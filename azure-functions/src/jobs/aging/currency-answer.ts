import { formatMoney } from '@o2c/core/kernel';
import { type CurrencyAging } from '@o2c/core/receivables';

/** One currency of an aging as JSON. Amounts travel as decimal text: a JSON number is a double to most readers. */
export const currencyAnswer = ({ currency, total, overdue, disputed, itemCount, buckets }: CurrencyAging) => ({
  currency,
  total: formatMoney(total),
  overdue: formatMoney(overdue),
  disputed: formatMoney(disputed),
  itemCount,
  buckets: buckets.map((bucket) => ({
    label: bucket.label,
    amount: formatMoney(bucket.amount),
    itemCount: bucket.itemCount,
    disputed: formatMoney(bucket.disputedAmount),
  })),
});

export type CurrencyAnswer = ReturnType<typeof currencyAnswer>;
