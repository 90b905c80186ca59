import { type Instant } from '../kernel';
import { bind } from './bind';
import { type RowForCreate, type RowLinks } from './row-for-create';
import { task as table } from './tables';

/** Something a person has to do about a document. */
export interface DocumentTask {
  readonly id: string;
  readonly subject: string;
  readonly description: string;
  readonly invoiceId: string;
  readonly dueOn: Instant;
}

const { columns, lookups } = table;

/** The row to create, owned by the legal entity's team. */
export const writeTask = (task: DocumentTask, { ownerTeamId }: Pick<RowLinks, 'ownerTeamId'>): RowForCreate => ({
  [columns.id.name]: task.id,
  [columns.subject.name]: task.subject,
  [columns.description.name]: task.description,
  [columns.scheduledEnd.name]: task.dueOn,
  ...bind(lookups.regardingInvoice, task.invoiceId),
  ...bind(lookups.owner, ownerTeamId),
});
