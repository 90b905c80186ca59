import { type CreditTask } from '../credit-limits';
import { bind } from './bind';
import { type RowForCreate, type RowLinks } from './row-for-create';
import { task as table } from './tables';

const { columns, lookups } = table;

/** The row of a task on a customer's timeline, owned by the legal entity's team. */
export const writeCreditTask = (task: CreditTask, { ownerTeamId }: Pick<RowLinks, 'ownerTeamId'>): RowForCreate => ({
  [columns.id.name]: task.id,
  [columns.subject.name]: task.subject,
  [columns.description.name]: task.description,
  [columns.scheduledEnd.name]: task.dueOn,
  ...bind(lookups.regardingAccount, task.customerId),
  ...bind(lookups.owner, ownerTeamId),
});
