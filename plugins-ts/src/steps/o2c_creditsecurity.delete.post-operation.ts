import { wakeStep } from './wake-step';

/** A security that is gone takes its part of a limit with it. */
export const creditSecurityRemoved = wakeStep({
  table: 'o2c_creditsecurity',
  message: 'Delete',
  wakes: 'credit',
  description: 'A security that is gone takes its part of a limit with it.',
});
