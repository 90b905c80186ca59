import { wakeStep } from './wake-step';

/** An order without one of its lines is not cleared for what it is now. */
export const orderLineRemoved = wakeStep({
  table: 'salesorderdetail',
  message: 'Delete',
  wakes: 'credit',
  description: 'An order without one of its lines is not cleared for what it is now.',
});
