import { choice } from '../build/choice';

/** Life of an action request (design.md decision 7). */
export const requestStatus = choice('o2c_requeststatus', 'Request status', [
  'requested',
  'accepted',
  'needsApproval',
  'done',
  'rejected',
  'failed',
]);
