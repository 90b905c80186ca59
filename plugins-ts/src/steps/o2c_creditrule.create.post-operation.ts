import { wakeStep } from './wake-step';

/** A new rule may hold what waits, or let it go. */
export const creditRuleCreated = wakeStep({
  table: 'o2c_creditrule',
  message: 'Create',
  wakes: 'credit',
  description: 'A new rule may hold what waits, or let it go.',
});
