import { pointsAt, reads, works } from './rights';
import { person, role } from './role';
import { BILLING, CASH, CREDIT, CUSTOMERS, FULFILMENT, ORDERS, RECEIVABLES } from './subjects';

/** Bills and applies cash; what is posted is posted by the service. */
export const arClerk = role('O2C AR Clerk', 'Bills, reads bank statements and applies cash.', [
  person(),
  works('Deep', ['o2c_remittance', 'o2c_remittanceline', 'Activity', 'Note']),
  pointsAt('Deep', [...CUSTOMERS, ...CASH, ...RECEIVABLES]),
  reads('Deep', [...ORDERS, ...CREDIT, ...FULFILMENT, ...BILLING, 'o2c_decision', 'o2c_approval']),
]);
