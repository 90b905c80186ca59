import { wakeStep } from './wake-step';

/** A new order wants a credit verdict. */
export const orderCreated = wakeStep({
  table: 'salesorder',
  message: 'Create',
  wakes: 'credit',
  description: 'A new order wants a credit verdict.',
});
