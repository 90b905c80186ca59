import { recordNotFound } from '../../errors/record-errors';
import { type TableMetadata } from '../../metadata/table-metadata';
import { type Execution } from '../../pipeline/execution';
import { isReference, type Reference, type Row } from '../../store/row';
import { quoted } from '../../store/stored-column';

/** Lookups whose privileges the platform checks elsewhere (owner: Assign) or not at all. */
const NO_APPEND: ReadonlySet<string> = new Set(['ownerid', 'transactioncurrencyid', 'createdby', 'modifiedby']);

/** A write with what the caller asked for and what the platform added. */
export interface ReferencingWrite {
  readonly values: Row;
  /** Columns the caller named: only for these the privileges to append are asked. */
  readonly given: Row;
  /** The row written, for the reach of the privilege. */
  readonly subject: Row;
}

/** Every row a write points at must exist; pointing needs Append on the row written and AppendTo on the row pointed at. */
export function checkReferences(execution: Execution, table: TableMetadata, write: ReferencingWrite): void {
  const { authority } = execution.services;
  for (const [column, value] of Object.entries(write.values)) {
    if (value === null || !isReference(value)) continue;
    const target = requireReference(execution, value);
    if (!(column in write.given) || NO_APPEND.has(column)) continue;
    authority.require(execution.principal, 'Append', { table, row: write.subject });
    authority.require(execution.principal, 'AppendTo', { table: target, id: value.id });
  }
}

/** The table of a reference whose row exists; each row is looked up once per transaction. */
function requireReference(execution: Execution, { table: name, id }: Reference): TableMetadata {
  const table = execution.services.catalogue.table(name);
  if (!table) throw recordNotFound(name, id);
  const known = execution.transaction?.knownRows;
  const mark = `${name}/${id}`;
  if (known?.has(mark)) return table;
  const sql = `SELECT 1 AS found FROM ${quoted(name)} WHERE ${quoted(table.primaryId)} = ?`;
  if (!execution.services.database.get(sql, [id])) throw recordNotFound(name, id);
  known?.add(mark);
  return table;
}
