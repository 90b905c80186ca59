import { formatMoney } from '@o2c/core/kernel';
import { type Aging, customerHeads, type OpenItem } from '@o2c/core/receivables';
import { type CustomerReference } from '../jobs/aging/aging-source';
import { currencyAnswer } from '../jobs/aging/currency-answer';

/** The JSON of a customer's aging: per currency and, beside it, in the accounting currency. */
export const agingAnswer = (customer: CustomerReference, aging: Aging<OpenItem>) => ({
  customer,
  asOf: aging.asOf,
  basis: aging.definition.basis,
  definition: aging.definition.code,
  heads: customerHeads(aging).map((head) => ({
    currency: head.currency,
    balance: formatMoney(head.balance),
    overdue: formatMoney(head.overdue),
    credits: formatMoney(head.credits),
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
