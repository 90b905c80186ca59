import { wakeStep } from './wake-step';

/** A shared limit that changed may free held orders of its members. */
export const creditGroupChanged = wakeStep({
  table: 'o2c_creditgroup',
  message: 'Update',
  wakes: 'credit',
  description: 'A shared limit that changed may free held orders of its members.',
  filteringColumns: ['o2c_code', 'o2c_creditlimit', 'o2c_currencycode', 'o2c_creditlimitexpireson', 'statecode'],
});
