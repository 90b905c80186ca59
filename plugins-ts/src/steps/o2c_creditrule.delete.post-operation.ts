import { wakeStep } from './wake-step';

/** A rule that is gone holds nothing any more. */
export const creditRuleRemoved = wakeStep({
  table: 'o2c_creditrule',
  message: 'Delete',
  wakes: 'credit',
  description: 'A rule that is gone holds nothing any more.',
});
