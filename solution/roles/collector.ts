import { pointsAt, reads, works } from './rights';
import { person, role } from './role';
import { BILLING, CUSTOMERS, ORDERS, RECEIVABLES } from './subjects';

/** Chases what is overdue. */
export const collector = role('O2C Collector', 'Chases what is overdue, and keeps promises and disputes.', [
  person(),
  works('Deep', ['Activity', 'Note', 'Contact']),
  pointsAt('Deep', [...CUSTOMERS, ...RECEIVABLES]),
  reads('Deep', [...ORDERS, ...BILLING, 'o2c_payment', 'o2c_credithold', 'o2c_creditholdreason']),
]);
