import { type AppDeclaration } from '../model/app';
import { roles } from '../roles/roles';
import { areas } from './areas';

const APPLICATION_USERS = new Set(['O2C Posting', 'O2C Outreach']);

/** The model-driven app, open to every role a person may hold. */
export const app: AppDeclaration = {
  uniqueName: 'o2c_ordertocash',
  label: 'Order to Cash',
  description: 'From the order to the money in the bank.',
  areas,
  roles: roles.map((role) => role.name).filter((name) => !APPLICATION_USERS.has(name)),
};
