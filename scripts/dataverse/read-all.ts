import { type ReadRow } from '@o2c/core/dataverse';

import { type RowQuery } from '../../azure-functions/src/adapters/dataverse/query/read-rows';
import { CommandRefusal } from '../o2c/command';
import { type Session } from './connect';
import { readRows } from './read-rows';

/** All rows of a query as the mapper understands them; a row it cannot understand stops the command, named with its columns. */
export async function readAll<T>(
  session: Session,
  query: RowQuery,
  read: (row: unknown) => ReadRow<T>,
): Promise<readonly T[]> {
  const rows = await readRows(session, query);
  return rows.map((row) => {
    const result = read(row);
    if (result.ok) return result.value;
    const { table, id, defects } = result.error;
    throw new CommandRefusal(
      `${table} ${id}: ${defects.map((defect) => `${defect.column} ${defect.reason} (${defect.found})`).join(', ')}`,
    );
  });
}
