import { type Database } from '../store/database';
import { type Principal } from './principal';

/**
 * The mask of rights that were shared with the principal or a team of it on a row, inherited ones included. Nothing is read where no row of
 * the table is shared with them.
 */
export function sharedRights(
  database: Database,
  principal: Principal,
  row: { readonly table: string; readonly id: string },
): number {
  if (!principal.sharedTables.has(row.table)) return 0;
  return database
    .all(MASKS, [row.id.toLowerCase(), JSON.stringify([principal.userId, ...principal.teamIds])])
    .reduce((mask, found) => mask | Number(found['mask']), 0);
}

const MASKS = `
  SELECT coalesce(accessrightsmask, 0) | coalesce(inheritedaccessrightsmask, 0) AS mask
  FROM principalobjectaccess WHERE objectid = ?1 AND principalid IN (SELECT value FROM json_each(?2))`;
