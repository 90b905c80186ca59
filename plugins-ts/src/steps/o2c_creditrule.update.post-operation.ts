import { wakeStep } from './wake-step';

/** Another rule may hold what waits, or let it go. */
export const creditRuleChanged = wakeStep({
  table: 'o2c_creditrule',
  message: 'Update',
  wakes: 'credit',
  description: 'Another rule may hold what waits, or let it go.',
  filteringColumns: [
    'o2c_ruletype',
    'o2c_effect',
    'o2c_scope',
    'o2c_legalentityid',
    'o2c_customerid',
    'o2c_creditgroupid',
    'o2c_riskgroup',
    'o2c_valuetype',
    'o2c_threshold',
    'o2c_currencycode',
    'o2c_percent',
    'o2c_values',
    'o2c_releaseorder',
    'o2c_ignoreblank',
    'o2c_ignoredisputed',
    'o2c_checkpoints',
    'statecode',
  ],
});
