import { reads } from './rights';
import { onlooker, role } from './role';
import {
  BILLING,
  CASH,
  CREDIT,
  CREDIT_FILES,
  CREDIT_HISTORY,
  CUSTOMERS,
  FULFILMENT,
  ORDERS,
  RECEIVABLES,
} from './subjects';

/** Reads the business across all companies. */
export const insight = role('O2C Insight', 'Reads figures across all companies.', [
  onlooker(),
  reads('Global', [...CUSTOMERS, ...ORDERS, ...FULFILMENT, ...CREDIT, ...BILLING, ...RECEIVABLES, ...CASH]),
  reads('Global', [...CREDIT_FILES, ...CREDIT_HISTORY]),
  reads('Global', ['o2c_run']),
]);
