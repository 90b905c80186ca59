import { reads } from './rights';
import { onlooker, role } from './role';
import {
  BILLING,
  CASH,
  CREDIT,
  CREDIT_FILES,
  CREDIT_HISTORY,
  CUSTOMERS,
  DECISIONS,
  FULFILMENT,
  JOURNAL,
  ORDERS,
  RECEIVABLES,
  VOIDED_NUMBERS,
} from './subjects';

/** Reads everything, writes nothing, asks for nothing. */
export const auditor = role('O2C Auditor', 'Reads and verifies everything; writes nothing.', [
  onlooker().filter((privilege) => privilege.right === 'Read'),
  reads('Global', [...CUSTOMERS, ...ORDERS, ...FULFILMENT, ...CREDIT, ...BILLING, ...RECEIVABLES, ...CASH]),
  reads('Global', [...CREDIT_FILES, ...CREDIT_HISTORY]),
  reads('Global', [
    ...VOIDED_NUMBERS,
    ...JOURNAL,
    ...DECISIONS,
    'o2c_actionrequest',
    'o2c_approval',
    'Activity',
    'Note',
    'Quote',
  ]),
]);
