import { type Step } from './step';

/** The jobs that a step can wake. */
export type WokenJob = 'credit' | 'invoicing' | 'delivery';

/** A step that does no work of its own: it tells a job that there may be some. Whether it comes once, twice or never makes no difference but time. */
export interface WakeStep extends Step {
  readonly mode: 'asynchronous';
  readonly stage: 'post-operation';
  readonly wakes: WokenJob;
}

interface Woken {
  readonly table: string;
  readonly message: 'Create' | 'Update' | 'Delete';
  readonly wakes: WokenJob;
  readonly description: string;
  /** Update only. */
  readonly filteringColumns?: readonly string[];
}

/** A step after the operation that wakes a job; a sweeper finds what it missed. */
export const wakeStep = ({ table, message, wakes, description, filteringColumns = [] }: Woken): WakeStep => ({
  name: `${table}.${message.toLowerCase()}.post-operation`,
  description,
  message,
  table,
  stage: 'post-operation',
  mode: 'asynchronous',
  rank: 1,
  filteringColumns,
  deleteWhenDone: true,
  wakes,
});
