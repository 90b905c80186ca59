import { maintains, pointsAt, reads, records, works } from './rights';
import { role } from './role';
import { APP_ACCESS, CUSTOMERS, RECEIVABLES, SETTINGS } from './subjects';

/** The outreach service: sends what the outbox holds and keeps the customer's timeline; touches no money. */
export const outreach = role('O2C Outreach', 'Application user of the service that writes to customers.', [
  reads('Global', [...APP_ACCESS, 'EnvironmentVariableDefinition', 'EnvironmentVariableValue']),
  pointsAt('Global', [...SETTINGS, ...CUSTOMERS, ...RECEIVABLES, 'Invoice', 'Order', 'Product', 'TransactionCurrency']),
  pointsAt('Global', ['User', 'Team']),
  works('Global', ['o2c_documentdelivery', 'Activity', 'Note']),
  maintains('Global', ['o2c_outbox', 'o2c_inbox', 'o2c_run', 'o2c_runchunk']),
  records('Global', ['o2c_decision']),
]);
