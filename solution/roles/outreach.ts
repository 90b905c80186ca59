import { changes, pointsAt, reads, records, works } from './rights';
import { role } from './role';
import { APP_ACCESS, CUSTOMERS, SETTINGS } from './subjects';

/** The outreach service: sends what the outbox holds and keeps the customer's timeline; reads what it sends and touches no money. */
export const outreach = role('O2C Outreach', 'Application user of the service that writes to customers.', [
  reads('Global', [...APP_ACCESS, 'EnvironmentVariableDefinition', 'EnvironmentVariableValue']),
  pointsAt('Global', [...SETTINGS, ...CUSTOMERS, 'Invoice', 'Order', 'Product', 'TransactionCurrency']),
  pointsAt('Global', ['User', 'Team']),
  works('Global', ['o2c_documentdelivery', 'Activity']),
  changes('Global', ['o2c_outbox']),
  records('Global', ['o2c_decision', 'o2c_approval']),
]);
