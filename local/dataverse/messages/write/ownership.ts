import { recordNotFound } from '../../errors/record-errors';
import { type TableMetadata } from '../../metadata/table-metadata';
import { type Execution } from '../../pipeline/execution';
import { isReference, type Reference, type Row, type Value } from '../../store/row';
import { readRow } from '../../store/row-store';
import { quoted } from '../../store/stored-column';

/** The owner of a new row when the caller names none: the caller (conformance row 101). Organisation-owned tables have none. */
export function defaultOwner(execution: Execution, table: TableMetadata): Row {
  if (table.ownership !== 'UserOwned' || !table.columns.has('ownerid')) return {};
  return { ownerid: { table: 'systemuser', id: execution.principal.userId } };
}

/** The columns that follow from an owner: its business unit, and which kind of owner it is. */
export function ownerColumns(execution: Execution, table: TableMetadata, owner: Value | undefined): Row {
  if (owner === undefined || owner === null || !isReference(owner)) return {};
  const own = owner.table === 'systemuser' && owner.id === execution.principal.userId;
  if (!own) requireOwner(execution, table, owner);
  const unit = own ? execution.principal.businessUnitId : businessUnitOf(execution, owner);
  const columns: Row = {
    ownerid: owner,
    owningbusinessunit: unit === undefined ? null : { table: 'businessunit', id: unit },
    owninguser: owner.table === 'systemuser' ? { table: 'systemuser', id: owner.id } : null,
    owningteam: owner.table === 'team' ? { table: 'team', id: owner.id } : null,
  };
  return Object.fromEntries(Object.entries(columns).filter(([name]) => table.columns.has(name)));
}

function requireOwner(execution: Execution, table: TableMetadata, owner: Reference): void {
  const owners = execution.services.catalogue.table(owner.table);
  if (!owners || !readRow(execution.services.database, owners, { id: owner.id, columns: [owners.primaryId] }))
    throw recordNotFound(owner.table, owner.id);
  execution.services.authority.requireOwner(owner, table);
}

function businessUnitOf(execution: Execution, owner: Reference): string | undefined {
  const table = execution.services.catalogue.table(owner.table);
  if (!table) return undefined;
  const sql = `SELECT businessunitid FROM ${quoted(table.logicalName)} WHERE ${quoted(table.primaryId)} = ?`;
  const row = execution.services.database.get(sql, [owner.id]);
  if (!row) throw recordNotFound(owner.table, owner.id);
  return typeof row['businessunitid'] === 'string' ? row['businessunitid'] : undefined;
}
