import { ensureCustomMessages } from './custom-api/ensure-messages';
import { type Execution } from '../pipeline/execution';
import { STEP_TABLES } from '../pipeline/step-registry';
import { afterCommit } from '../pipeline/write-transaction';
import { forgetPricingFacts } from './pricing/pricing-facts';

/** Tables that say who may do what. */
const SECURITY_TABLES: ReadonlySet<string> = new Set([
  'systemuser',
  'team',
  'businessunit',
  'role',
  'roleprivileges',
  'systemuserroles',
  'teamroles',
  'teammembership',
  'fieldsecurityprofile',
  'fieldpermission',
  'systemuserprofiles',
  'teamprofiles',
  'principalobjectaccess',
]);

/** What the server remembers about steps and users is forgotten when a row behind it was written. */
export function forgetWhatChanged(execution: Execution, table: string): void {
  const { steps, authority } = execution.services;
  forgetPricingFacts(execution, table);
  if (table === 'customapi') ensureCustomMessages(execution.services.database, execution.services.catalogue);
  if (STEP_TABLES.has(table)) afterCommit(execution, () => steps.forget());
  if (SECURITY_TABLES.has(table)) afterCommit(execution, () => authority.forget());
}
