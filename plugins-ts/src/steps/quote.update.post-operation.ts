import { wakeStep } from './wake-step';

/** A quote whose customer, company, currency, terms, total or state changed is checked again. */
export const quoteChanged = wakeStep({
  table: 'quote',
  message: 'Update',
  wakes: 'credit',
  description: 'A quote whose customer, company, currency, terms, total or state changed is checked again.',
  filteringColumns: [
    'customerid',
    'o2c_legalentityid',
    'transactioncurrencyid',
    'o2c_paymenttermid',
    'totalamount',
    'statecode',
  ],
});
