import { actsForOthers, appends, maintains, pointsAt, reads, records, works } from './rights';
import { role } from './role';
import {
  APP_ACCESS,
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
  SETTINGS,
  VOIDED_NUMBERS,
} from './subjects';

/** The posting service: writes every business table, deletes none, and only appends decisions (design.md decisions 4, 13, 14). */
export const posting = role('O2C Posting', 'Application user of the posting service.', [
  reads('Global', [...APP_ACCESS, 'EnvironmentVariableDefinition', 'EnvironmentVariableValue']),
  pointsAt('Global', [...SETTINGS, 'Product', 'TransactionCurrency', 'User', 'Team', 'BusinessUnit']),
  works('Global', ['Quote']),
  works('Global', [...CUSTOMERS, ...ORDERS, ...FULFILMENT, ...CREDIT, ...BILLING, ...CASH, 'o2c_openitem']),
  works('Global', CREDIT_FILES),
  records('Global', CREDIT_HISTORY),
  works('Global', ['o2c_actionrequest', 'o2c_approval', 'Activity', 'Note']),
  maintains('Global', JOURNAL),
  maintains('Global', ['o2c_numberseries', 'o2c_creditgroup']),
  appends('Global', VOIDED_NUMBERS),
  actsForOthers,
  records('Global', [...RECEIVABLES.filter((table) => table !== 'o2c_openitem'), ...DECISIONS]),
]);
