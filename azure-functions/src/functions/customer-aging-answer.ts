import { formatMoney, type Money } from '@o2c/core/kernel';
import { type Aging, type CurrencyAging, customerHeads, type OpenItem } from '@o2c/core/receivables';
import { type CustomerReference } from '../jobs/aging/aging-source';

/** Amounts travel as decimal text: a JSON number is a double to most readers. */
const amount = (money: Money): string => formatMoney(money);

/** The JSON of a customer's aging: per currency and, beside it, in the accounting currency. */
export const agingAnswer = (customer: CustomerReference, aging: Aging<OpenItem>) => ({
  customer,
  asOf: aging.asOf,
  basis: aging.definition.basis,
  definition: aging.definition.code,
  heads: customerHeads(aging).map((head) => ({
    currency: head.currency,
    balance: amount(head.balance),
    overdue: amount(head.overdue),
    credits: amount(head.credits),
    oldest: head.oldest && {
      document: head.oldest.item.documentNumber,
      dueDate: head.oldest.item.dueDate,
      daysLate: head.oldest.daysLate,
    },
    weightedDaysLate: head.weightedDaysLate,
  })),
  currencies: aging.byCurrency.map(currencyAnswer),
  accounting: aging.byAccountingCurrency.map(currencyAnswer),
});

const currencyAnswer = ({ currency, total, overdue, disputed, itemCount, buckets }: CurrencyAging) => ({
  currency,
  total: amount(total),
  overdue: amount(overdue),
  disputed: amount(disputed),
  itemCount,
  buckets: buckets.map((bucket) => ({
    label: bucket.label,
    amount: amount(bucket.amount),
    itemCount: bucket.itemCount,
    disputed: amount(bucket.disputedAmount),
  })),
});
