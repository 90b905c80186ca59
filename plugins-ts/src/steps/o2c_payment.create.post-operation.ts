import { wakeStep } from './wake-step';

/** A payment may free held orders. */
export const paymentCreated = wakeStep({
  table: 'o2c_payment',
  message: 'Create',
  wakes: 'credit',
  description: 'A payment may free held orders.',
});
