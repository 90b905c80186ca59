import { recordNotFound } from '../../errors/record-errors';
import { type Execution } from '../../pipeline/execution';
import { runPipeline } from '../../pipeline/run-pipeline';
import { dropFile } from '../../store/file-storage';
import { isReference, type Row } from '../../store/row';
import { deleteRow, readRow, updateRow } from '../../store/row-store';
import { existingRow } from '../existing-row';
import { type MessageMap } from '../message-map';
import { requiredTable } from '../required-table';
import { modifiedColumns } from '../write/audit-columns';

/**
 * DeleteFile: empties the file column that holds the file (docs "Use file column data"). Needs what writing the column needs. Refuses (404)
 * an id that no file has.
 */
export async function deleteFile(
  { fileId }: MessageMap['DeleteFile']['request'],
  execution: Execution,
): Promise<undefined> {
  const files = requiredTable(execution, 'fileattachment');
  const file = readRow(execution.services.database, files, { id: fileId, columns: ['objectid', 'regardingfieldname'] });
  const target = file?.['objectid'] ?? null;
  const column = file?.['regardingfieldname'];
  if (target === null || !isReference(target) || typeof column !== 'string')
    throw recordNotFound('fileattachment', fileId);
  const table = requiredTable(execution, target.table);
  const values: Row = { [column]: null };
  return runPipeline<undefined, undefined>(execution, {
    message: 'Update',
    table,
    id: target.id,
    input: { kind: 'entity', values },
    prepare: (inner) => {
      const existing = existingRow(inner, table, { id: target.id });
      inner.services.authority.require(inner.principal, 'Write', { table, row: existing });
      inner.services.authority.requireColumns(inner.principal, 'Update', { table, columns: [column] });
    },
    prepared: () => ({ kind: 'entity', values: { ...values, ...modifiedColumns(execution, table) } }),
    main: (inner) => {
      const { database } = inner.services;
      dropFile(database, fileId);
      deleteRow(database, files, fileId);
      updateRow(database, table, {
        id: target.id,
        values: { ...values, [`${column}_name`]: null, ...modifiedColumns(inner, table) },
      });
      return Promise.resolve(undefined);
    },
  });
}
