import { type TableMetadata } from '../metadata/table-metadata';
import { type Database } from '../store/database';
import { isReference, type Row } from '../store/row';
import { readRow } from '../store/row-store';
import { grants } from './access-rights';
import { parentOf } from './parent-rows';
import { type AccessRight, type Principal, type Reach } from './principal';
import { outOfReach, reachesAll, reachesRow, requiredReach } from './privilege-check';
import { sharedRights } from './shared-rights';

/** What a right is asked for: a table, a row of it at hand, or a row by its id, which is read only where it matters. */
export interface AccessSubject {
  readonly table: TableMetadata;
  readonly row?: Row;
  readonly id?: string;
}

/**
 * Refuses (403, 0x80040220) a principal who lacks the privilege, or whose privilege does not reach this row by owner, business unit or
 * sharing. Without a row only the privilege itself is asked for.
 */
export function requireAccess(
  database: Database,
  principal: Principal,
  { right, table, row, id }: AccessSubject & { readonly right: AccessRight },
): void {
  const reach = requiredReach(principal, right, table);
  if ((row === undefined && id === undefined) || reachesAll(reach, table)) return;
  const found = row ?? readRow(database, table, { id: id ?? '', columns: decidingColumns(table) });
  if (found === undefined || !mayReach(database, principal, { right, table, row: found, reach }))
    throw outOfReach(principal, right, table);
}

/** Whether a held privilege reaches a row: by its owner, its business unit, or because it was shared. Lines go by their document. */
export function mayReach(
  database: Database,
  principal: Principal,
  { right, table, row, reach }: { right: AccessRight; table: TableMetadata; row: Row; reach: Reach },
): boolean {
  const deciding = decidingRow(database, table, row);
  if (reachesRow(reach, table, deciding.row)) return true;
  return grants(sharedRights(database, principal, deciding), right);
}

/** What says whose a row is. */
const decidingColumns = ({ logicalName, primaryId, columns }: TableMetadata): readonly string[] =>
  [primaryId, 'ownerid', 'owningbusinessunit', 'businessunitid', parentOf(logicalName)?.id ?? primaryId].filter(
    (name) => columns.has(name),
  );

function decidingRow(
  database: Database,
  table: TableMetadata,
  row: Row,
): { readonly table: string; readonly id: string; readonly row: Row } {
  const parent = parentOf(table.logicalName);
  const above = parent && row[parent.id];
  if (parent === undefined || above === undefined || above === null || !isReference(above))
    return { table: table.logicalName, id: text(row[table.primaryId]) ?? '', row };
  const found = database.get(`SELECT ownerid, owningbusinessunit FROM ${parent.table} WHERE ${parent.id} = ?`, [
    above.id,
  ]);
  const owner = { ownerid: text(found?.['ownerid']), owningbusinessunit: text(found?.['owningbusinessunit']) };
  return { table: parent.table, id: above.id, row: owner };
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
