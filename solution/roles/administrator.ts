import { changes, keeps, reads } from './rights';
import { person, role } from './role';
import { JOURNAL, SETTINGS } from './subjects';

/** Keeps settings and roles; approves nothing and posts nothing. */
export const administrator = role('O2C Administrator', 'Keeps settings and gives roles.', [
  person(),
  keeps('Global', SETTINGS),
  changes('Global', ['o2c_run', 'o2c_runchunk', 'o2c_outbox']),
  reads('Global', [...JOURNAL, 'o2c_actionrequest', 'EnvironmentVariableDefinition', 'EnvironmentVariableValue']),
  [
    { right: 'Assign', subject: 'Role', depth: 'Global' },
    { right: 'Write', subject: 'EnvironmentVariableValue', depth: 'Global' },
    { right: 'Create', subject: 'EnvironmentVariableValue', depth: 'Global' },
  ],
]);
