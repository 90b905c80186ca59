import { type RowForCreate } from '@o2c/core/dataverse';

import { type OutgoingRow } from '../dataverse/create-multiple';

/** A row for create, split into where it goes and what it holds, for an upsert by its primary key. */
export function rowOf(
  table: { readonly entitySetName: string; readonly primaryId: string },
  row: RowForCreate,
): [{ readonly entitySetName: string; readonly id: string }, OutgoingRow] {
  const { [table.primaryId]: id, ...columns } = row;
  if (typeof id !== 'string') throw new Error(`A row for ${table.entitySetName} has no id.`);
  return [{ entitySetName: table.entitySetName, id }, columns];
}
