import { choice } from '../column-definitions';
import { type ColumnMetadata, type TableMetadata } from '../table-metadata';

/** Columns that came after the reference pages of the facts file, by table. */
const NEWER: Readonly<Record<string, readonly ColumnMetadata[]>> = {
  // .../reference/entities/role: what members of a team may do with the role's Basic privileges.
  role: [
    {
      ...choice(
        'IsInherited',
        [0, 'Team privileges only'],
        [1, 'Direct User (Basic) access level and Team privileges'],
      ),
      defaultValue: 1,
    },
  ],
};

export function withNewerColumns(table: TableMetadata): TableMetadata {
  const newer = NEWER[table.logicalName];
  if (newer === undefined) return table;
  return {
    ...table,
    columns: new Map([...table.columns, ...newer.map((column) => [column.logicalName, column] as const)]),
  };
}
