import { pointsAt, reads, works } from './rights';
import { person, role } from './role';
import { BILLING, CASH, CREDIT, CUSTOMERS, DECISIONS, FULFILMENT, ORDERS, RECEIVABLES } from './subjects';

/** The second pair of eyes on write-offs, refunds and bank details; prepares none of them. */
export const arApprover = role('O2C AR Approver', 'Approves write-offs, refunds and changes of bank details.', [
  person(),
  works('Deep', ['Activity', 'Note']),
  pointsAt('Deep', [...CUSTOMERS, 'o2c_approval']),
  reads('Deep', [...ORDERS, ...FULFILMENT, ...CREDIT, ...BILLING, ...RECEIVABLES, ...CASH, ...DECISIONS]),
]);
