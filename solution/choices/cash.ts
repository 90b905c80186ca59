import { choice } from '../build/choice';

/** Formats of bank statements. */
export const statementFormat = choice('o2c_statementformat', 'Statement format', [
  'camt053',
  'camt054',
  'mt940',
  'bai2',
  'csv',
]);

/** Life of a statement: one that does not foot is quarantined. */
export const statementStatus = choice('o2c_statementstatus', 'Statement status', [
  'received',
  'posted',
  'quarantined',
  'duplicate',
]);

/** Life of a statement entry. */
export const entryStatus = choice('o2c_entrystatus', 'Entry status', [
  'new',
  'matched',
  'exception',
  'onAccount',
  'ignored',
  'reversed',
]);

/** Life of a payment. */
export const paymentStatus = choice('o2c_paymentstatus', 'Payment status', [
  'received',
  'applied',
  'partlyApplied',
  'onAccount',
  'returned',
]);

/** What a match proposal came to. */
export const proposalStatus = choice('o2c_proposalstatus', 'Proposal status', [
  'open',
  'accepted',
  'rejected',
  'superseded',
]);

/** Where a payer alias comes from: told by the customer, or learned from what a person confirmed. */
export const payerAliasSource = choice('o2c_payeraliassource', 'Payer alias source', ['masterData', 'confirmedMatch']);
