import { wakeStep } from './wake-step';

/** A new quote is checked like an order, so that nobody promises what would be held. */
export const quoteCreated = wakeStep({
  table: 'quote',
  message: 'Create',
  wakes: 'credit',
  description: 'A new quote is checked like an order, so that nobody promises what would be held.',
});
