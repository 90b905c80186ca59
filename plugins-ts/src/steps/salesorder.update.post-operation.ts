import { wakeStep } from './wake-step';

/** An order whose customer, company, currency, terms or state changed is not cleared for what it is now. */
export const orderChanged = wakeStep({
  table: 'salesorder',
  message: 'Update',
  wakes: 'credit',
  description: 'An order whose customer, company, currency, terms or state changed is not cleared for what it is now.',
  filteringColumns: ['customerid', 'o2c_legalentityid', 'o2c_currencycode', 'o2c_paymenttermid', 'statecode'],
});
