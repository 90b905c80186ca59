import { type TableMetadata } from '../../../metadata/table-metadata';

/** The base of every type. */
export const ROOT = 'crmbaseentity';
/** The base of `systemuser`, `team` and `owner` (Web API reference of these types): where lookups to owners lead. */
export const PRINCIPAL = 'principal';
/** The base of every activity. */
export const ACTIVITY = 'activitypointer';
export const OWNER = 'owner';

/** Name of the type behind a table that a navigation property leads to. */
export const typeOf = (table: string): string => (table === OWNER ? PRINCIPAL : table);

const PRINCIPALS: ReadonlySet<string> = new Set([OWNER, 'systemuser', 'team']);

/** The base type of a table's type. */
export function baseOf(table: TableMetadata): string {
  if (PRINCIPALS.has(table.logicalName)) return PRINCIPAL;
  return table.activity && table.logicalName !== ACTIVITY ? ACTIVITY : ROOT;
}
