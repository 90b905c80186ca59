import { wakeStep } from './wake-step';

/** A new security adds to a limit. */
export const creditSecurityCreated = wakeStep({
  table: 'o2c_creditsecurity',
  message: 'Create',
  wakes: 'credit',
  description: 'A new security adds to a limit.',
});
