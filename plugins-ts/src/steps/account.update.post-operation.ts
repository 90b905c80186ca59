import { wakeStep } from './wake-step';

/** A customer that became intercompany, or is it no longer, is checked otherwise. */
export const customerChanged = wakeStep({
  table: 'account',
  message: 'Update',
  wakes: 'credit',
  description: 'A customer that became intercompany, or is it no longer, is checked otherwise.',
  filteringColumns: ['o2c_intercompany'],
});
