import { wakeStep } from './wake-step';

/** A security that changed changes a limit. */
export const creditSecurityChanged = wakeStep({
  table: 'o2c_creditsecurity',
  message: 'Update',
  wakes: 'credit',
  description: 'A security that changed changes a limit.',
  filteringColumns: [
    'o2c_amount',
    'o2c_currencycode',
    'o2c_percent',
    'o2c_includedinexposure',
    'o2c_effectiveon',
    'o2c_expireson',
    'o2c_customerprofileid',
    'statecode',
  ],
});
