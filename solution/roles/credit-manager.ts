import { pointsAt, reads, works } from './rights';
import { person, role } from './role';
import {
  BILLING,
  CREDIT,
  CREDIT_FILES,
  CREDIT_HISTORY,
  CUSTOMERS,
  DECISIONS,
  FULFILMENT,
  ORDERS,
  RECEIVABLES,
} from './subjects';

/** Releases and rejects holds and approves limits, all by request; never together with Sales or AR Clerk. */
export const creditManager = role('O2C Credit Manager', 'Releases or rejects held orders and approves limits.', [
  person(),
  works('Deep', ['o2c_customerprofile', ...CREDIT_FILES, 'Activity', 'Note']),
  pointsAt('Deep', [...CUSTOMERS, ...CREDIT, 'o2c_approval']),
  reads('Deep', [
    ...CREDIT_HISTORY,
    'Quote',
    ...ORDERS,
    ...FULFILMENT,
    ...BILLING,
    ...RECEIVABLES,
    ...DECISIONS,
    'o2c_payment',
  ]),
]);
