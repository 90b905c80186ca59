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

/** Kinds of runs. */
export const runJob = choice('o2c_runjob', 'Run job', [
  'invoicing',
  'delivery',
  'matching',
  'credit',
  'aging',
  'dunning',
  'kpi',
  'import',
  'sealing',
  'ordering',
  'shipping',
  'posting',
  'creditReview',
  'creditScore',
]);

/** Life of a run and of its chunks: a parked one waits for a person (spec/reliability.md 3.1). */
export const runStatus = choice('o2c_runstatus', 'Run status', [
  'planned',
  'claimed',
  'running',
  'done',
  'failed',
  'parked',
  'cancelled',
]);

/** Life of an outgoing message. */
export const outboxStatus = choice('o2c_outboxstatus', 'Outbox status', [
  'pending',
  'claimed',
  'drafted',
  'sent',
  'failed',
  'parked',
]);

/** Life of an approval; void: what was to be approved is not there any more. */
export const approvalStatus = choice('o2c_approvalstatus', 'Approval status', [
  'requested',
  'approved',
  'rejected',
  'expired',
  'recalled',
  'void',
]);

/** How far a job may act by itself (design.md decision 11). */
export const autonomy = choice('o2c_autonomy', 'Autonomy', ['observe', 'suggest', 'approve', 'act']);
