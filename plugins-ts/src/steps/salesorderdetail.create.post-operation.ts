import { wakeStep } from './wake-step';

/** An order with another line is not cleared for what it is now. */
export const orderLineAdded = wakeStep({
  table: 'salesorderdetail',
  message: 'Create',
  wakes: 'credit',
  description: 'An order with another line is not cleared for what it is now.',
});
