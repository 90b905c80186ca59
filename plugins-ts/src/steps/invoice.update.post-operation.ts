import { wakeStep } from './wake-step';

/** An invoice made by hand whose customer, company, currency, terms or total changed is checked again. */
export const invoiceChanged = wakeStep({
  table: 'invoice',
  message: 'Update',
  wakes: 'credit',
  description: 'An invoice made by hand whose customer, company, currency, terms or total changed is checked again.',
  filteringColumns: ['customerid', 'o2c_legalentityid', 'transactioncurrencyid', 'o2c_paymenttermid', 'totalamount'],
});
