import { type TableMetadata } from '../metadata/table-metadata';
import { type Database } from '../store/database';
import { type Row } from '../store/row';
import { ACCESS_RIGHTS } from './access-rights';
import { type Principal } from './principal';
import { privilegeReach } from './privilege-check';
import { RIGHTS } from './privilege-name';
import { mayReach } from './require-access';

/** The mask of everything a principal may do with a row: by roles, ownership and sharing. */
export const accessToRow = (
  database: Database,
  principal: Principal,
  { table, row }: { readonly table: TableMetadata; readonly row: Row },
): number =>
  RIGHTS.reduce((mask, right) => {
    const reach = privilegeReach(principal, right, table);
    const allowed = reach !== undefined && mayReach(database, principal, { right, table, row, reach });
    return allowed ? mask | ACCESS_RIGHTS[right] : mask;
  }, 0);
