import { deleteRestricted, recordNotFound } from '../errors/record-errors';
import { type OneToManyRelationship, type TableMetadata } from '../metadata/table-metadata';
import { type Execution } from '../pipeline/execution';
import { runPipeline } from '../pipeline/run-pipeline';
import { type Row } from '../store/row';
import { deleteRow, updateRow } from '../store/row-store';
import { isPolymorphic, quoted, tableColumnOf } from '../store/stored-column';
import { forgetWhatChanged } from './after-write';
import { existingRow } from './existing-row';
import { removeFiles } from './files/remove-files';
import { type MessageMap } from './message-map';
import { lineWritten, rollingUpOnce } from './pricing/pending-totals';
import { releaseLines, requireEditableDocument } from './sales/require-editable';
import { requireSecurityChange } from './security/require-security-change';
import { removeShares } from './sharing/share';
import { writableTable } from './writable-table';

/** Delete: the row and what its relationships say: Restrict refuses, RemoveLink empties the lookup, Cascade deletes along (row 23). */
export async function deleteRecord(request: MessageMap['Delete']['request'], execution: Execution): Promise<undefined> {
  const { target, version, partOf } = request;
  const table = writableTable(execution, target.table, 'Delete');
  return runPipeline<Row, undefined>(execution, {
    message: 'Delete',
    table,
    id: target.id,
    input: { kind: 'reference' },
    prepare: (inner) => {
      const row = existingRow(inner, table, { id: target.id, ...(version ? { version } : {}) });
      if (partOf?.privileges === 'granted') return row;
      inner.services.authority.require(inner.principal, 'Delete', { table, row });
      requireSecurityChange(inner, table, { verb: 'Delete', id: target.id, existing: row, given: {} });
      requireEditableDocument(inner, table, row);
      return row;
    },
    prepared: () => ({ kind: 'reference' }),
    main: (inner, row) =>
      rollingUpOnce(inner, async (message) => {
        releaseLines(message, target);
        await removeRow(message, table, target.id);
        await lineWritten(message, table.logicalName, { before: row });
        return undefined;
      }),
  });
}

async function removeRow(execution: Execution, table: TableMetadata, id: string): Promise<void> {
  const relationships = execution.services.catalogue.oneToMany(table.logicalName);
  for (const relationship of relationships) refuseRestricted(execution, relationship, id);
  for (const relationship of relationships) await settle(execution, relationship, id);
  removeAssociations(execution, table, id);
  removeFiles(execution, table, id);
  if (!deleteRow(execution.services.database, table, id)) throw recordNotFound(table.logicalName, id);
  execution.transaction?.knownRows.delete(`${table.logicalName}/${id}`);
  removeShares(execution, id);
  forgetWhatChanged(execution, table.logicalName);
}

function refuseRestricted(execution: Execution, relationship: OneToManyRelationship, id: string): void {
  if (relationship.cascadeDelete === 'Restrict' && dependants(execution, relationship, { id, limit: 1 }).length > 0)
    throw deleteRestricted();
}

async function settle(execution: Execution, relationship: OneToManyRelationship, id: string): Promise<void> {
  const table = execution.services.catalogue.table(relationship.referencingTable);
  if (!table || relationship.cascadeDelete === 'NoCascade' || relationship.cascadeDelete === 'Restrict') return;
  for (const dependant of dependants(execution, relationship, { id, limit: -1 })) {
    if (relationship.cascadeDelete === 'Cascade') {
      await execution.send('Delete', { target: { table: table.logicalName, id: dependant } }, execution);
    } else {
      updateRow(execution.services.database, table, {
        id: dependant,
        values: { [relationship.referencingColumn]: null },
      });
    }
  }
}

/** Ids of the rows whose lookup points at the row to delete. A limit of -1 means all of them. */
function dependants(
  execution: Execution,
  relationship: OneToManyRelationship,
  of: { id: string; limit: number },
): readonly string[] {
  const table = execution.services.catalogue.table(relationship.referencingTable);
  const column = table?.columns.get(relationship.referencingColumn);
  if (!table || !column) return [];
  const names = [
    relationship.referencingColumn,
    ...(isPolymorphic(column) ? [tableColumnOf(relationship.referencingColumn)] : []),
  ];
  const values = [of.id, ...(names.length === 2 ? [relationship.referencedTable] : [])];
  const where = names.map((name) => `${quoted(name)} = ?`).join(' AND ');
  const sql = `SELECT ${quoted(table.primaryId)} AS id FROM ${quoted(table.logicalName)} WHERE ${where} LIMIT ?`;
  return execution.services.database.all(sql, [...values, of.limit]).map((row) => String(row['id']));
}

/** Rows of N:N relationships die with either side. */
function removeAssociations(execution: Execution, table: TableMetadata, id: string): void {
  for (const relationship of execution.services.catalogue.manyToMany(table.logicalName)) {
    const columns = [
      ...(relationship.table1 === table.logicalName ? [relationship.column1] : []),
      ...(relationship.table2 === table.logicalName ? [relationship.column2] : []),
    ];
    for (const column of columns) {
      execution.services.database.run(
        `DELETE FROM ${quoted(relationship.intersectTable)} WHERE ${quoted(column)} = ?`,
        [id],
      );
    }
  }
}
