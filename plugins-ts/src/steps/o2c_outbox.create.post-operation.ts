import { wakeStep } from './wake-step';

/** A message waits to go out. */
export const outboxMessageCreated = wakeStep({
  table: 'o2c_outbox',
  message: 'Create',
  wakes: 'delivery',
  description: 'A message waits to go out.',
});
