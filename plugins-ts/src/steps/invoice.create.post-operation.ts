import { wakeStep } from './wake-step';

/** An invoice made by hand is checked before it is posted. */
export const invoiceCreated = wakeStep({
  table: 'invoice',
  message: 'Create',
  wakes: 'credit',
  description: 'An invoice made by hand is checked before it is posted.',
});
