import { rowId } from '@o2c/core/kernel';

/** Rows that share one parent: what a filter on the lookup finds. */
const CHILDREN = 20;

/** The id of the nth row of the bench. */
export const smallRowId = (index: number): string => rowId('benchaccount', index);

/** The parent of the nth row, from the twentieth on: the first of the twenty before, so that it stands when rows are created side by side. */
export const parentOf = (index: number): string => smallRowId(index - (index % CHILDREN) - CHILDREN);

/** The nth small row: a name, a number, a telephone and, but for the first twenty, a parent (an indexed lookup). */
export const smallRow = (index: number): Record<string, unknown> => ({
  accountid: smallRowId(index),
  name: `Customer ${String(index)}`,
  accountnumber: `C${String(index).padStart(9, '0')}`,
  telephone1: `+49 30 ${String(1_000_000 + (index % 9_000_000))}`,
  ...(index < CHILDREN ? {} : { 'parentaccountid@odata.bind': `/accounts(${parentOf(index)})` }),
});
