import { type TableMetadata } from '../metadata/table-metadata';
import { quoted } from '../store/stored-column';
import { type QuerySource } from './query-source';
import { ACTIVITIES } from './sql/activity-rows';

/** How many rows a table has, whoever may read them; the list of activities has those of all its kinds. */
export function rowCount({ database, catalogue }: QuerySource, table: TableMetadata): number {
  const counted = (name: string): number =>
    Number(database.get(`SELECT count(*) AS rows FROM ${quoted(name)}`)?.['rows'] ?? 0);
  if (table.logicalName !== ACTIVITIES) return counted(table.logicalName);
  const kinds = catalogue.tables().filter(({ activity, logicalName }) => activity && logicalName !== ACTIVITIES);
  return kinds.reduce((total, { logicalName }) => total + counted(logicalName), 0);
}
