import { DataverseError } from '../errors/dataverse-error';
import { type ColumnMetadata, type TableMetadata } from '../metadata/table-metadata';
import { type Database } from '../store/database';
import { type Row, type Value } from '../store/row';
import { type Principal } from './principal';

/** What a principal may do with secured columns, over all profiles of the user and of the user's teams. */
export interface ColumnAccess {
  /** `table.column` keys. */
  readonly readable: ReadonlySet<string>;
  readonly creatable: ReadonlySet<string>;
  readonly updatable: ReadonlySet<string>;
  readonly everything: boolean;
}

/** Reads the column security profiles of the principal. A system administrator sees and writes all. */
export function columnAccess(database: Database, principal: Principal): ColumnAccess {
  const nothing = new Set<string>();
  if (principal.systemAdministrator) {
    return { everything: true, readable: nothing, creatable: nothing, updatable: nothing };
  }
  const permissions = database.all(PERMISSIONS, [principal.userId, JSON.stringify(principal.teamIds)]);
  const allowed = (verb: 'canread' | 'cancreate' | 'canupdate'): ReadonlySet<string> =>
    new Set(permissions.filter((row) => row[verb] === ALLOWED).map((row) => String(row['key'])));
  return {
    everything: false,
    readable: allowed('canread'),
    creatable: allowed('cancreate'),
    updatable: allowed('canupdate'),
  };
}

const ALLOWED = 4;

const PERMISSIONS = `
  SELECT lower(permission.entityname || '.' || permission.attributelogicalname) AS key, permission.canread, permission.cancreate, permission.canupdate
  FROM fieldpermission AS permission
  WHERE permission.fieldsecurityprofileid IN (
    SELECT fieldsecurityprofileid FROM systemuserprofiles WHERE systemuserid = ?
    UNION SELECT fieldsecurityprofileid FROM teamprofiles WHERE teamid IN (SELECT value FROM json_each(?)))`;

/**
 * The secured columns of a table that this principal does not see, and the amounts in base currency that would tell them: to a query they
 * are empty.
 */
export function unreadableColumns(access: ColumnAccess, table: TableMetadata): ReadonlySet<string> {
  const hidden = new Set<string>();
  if (access.everything) return hidden;
  for (const column of table.columns.values()) {
    const told = table.columns.get(column.baseOf ?? column.attributeOf ?? '');
    if (isUnreadable(access, table, column) || (told && isUnreadable(access, table, told)))
      hidden.add(column.logicalName);
  }
  return hidden;
}

const isUnreadable = (access: ColumnAccess, table: TableMetadata, { secured, logicalName }: ColumnMetadata): boolean =>
  secured && !access.readable.has(`${table.logicalName}.${logicalName}`);

/** The row with null in place of what the principal may not see. */
export function maskRow(access: ColumnAccess, table: TableMetadata, row: Row): Row {
  const hidden = unreadableColumns(access, table);
  if (hidden.size === 0) return row;
  const masked: Record<string, Value> = {};
  for (const [name, value] of Object.entries(row)) masked[name] = hidden.has(name) ? null : value;
  return masked;
}

/** Refuses (403) a write to a secured column that no profile of the principal allows. */
export function requireColumnWrite(
  access: ColumnAccess,
  table: TableMetadata,
  write: { readonly verb: 'create' | 'update'; readonly columns: readonly string[] },
): void {
  if (access.everything) return;
  const allowed = write.verb === 'create' ? access.creatable : access.updatable;
  const refused = write.columns.find(
    (name) => table.columns.get(name)?.secured === true && !allowed.has(`${table.logicalName}.${name}`),
  );
  if (refused !== undefined) throw refusedWrite(write.verb, table, refused);
}

/** The documented texts (web-service-error-codes), with the name of the column. */
const refusedWrite = (verb: 'create' | 'update', table: TableMetadata, column: string): DataverseError =>
  verb === 'create'
    ? new DataverseError(
        403,
        '0x8004f502',
        `The user does not have create permissions to a secured field. The requested operation could not be completed. (${table.logicalName}.${column})`,
      )
    : new DataverseError(
        403,
        '0x8004f507',
        `The user doesn't have AttributePrivilegeUpdate and not granted shared access for a secured attribute during update operation (${table.logicalName}.${column})`,
      );
