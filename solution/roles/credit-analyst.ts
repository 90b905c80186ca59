import { pointsAt, reads, works } from './rights';
import { person, role } from './role';
import { BILLING, CREDIT, CREDIT_FILES, CREDIT_HISTORY, CUSTOMERS, DECISIONS, ORDERS, RECEIVABLES } from './subjects';

/** Prepares credit decisions; limits themselves are secured columns and change only through requests. */
export const creditAnalyst = role('O2C Credit Analyst', 'Watches exposure and prepares credit decisions.', [
  person(),
  works('Deep', ['o2c_customerprofile', ...CREDIT_FILES, 'Activity', 'Note']),
  pointsAt('Deep', [...CUSTOMERS, ...CREDIT]),
  reads('Deep', [
    ...CREDIT_HISTORY,
    'Quote',
    ...ORDERS,
    ...BILLING,
    ...RECEIVABLES,
    ...DECISIONS,
    'o2c_payment',
    'o2c_approval',
  ]),
]);
