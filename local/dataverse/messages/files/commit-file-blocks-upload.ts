import { fileTooBig, unknownContinuationToken } from '../../errors/file-errors';
import { recordNotFound } from '../../errors/record-errors';
import { type ColumnMetadata, type TableMetadata } from '../../metadata/table-metadata';
import { type Execution } from '../../pipeline/execution';
import { instant } from '../../pipeline/instant';
import { runPipeline } from '../../pipeline/run-pipeline';
import { dropFile, storeFile } from '../../store/file-storage';
import { type Row } from '../../store/row';
import { deleteRow, insertRow, updateRow } from '../../store/row-store';
import { joinBlocks } from '../../store/upload-store';
import { existingRow } from '../existing-row';
import { type MessageMap } from '../message-map';
import { requiredTable } from '../required-table';
import { modifiedColumns } from '../write/audit-columns';
import { fileColumnOf } from './file-column-of';

type Request = MessageMap['CommitFileBlocksUpload']['request'];

/**
 * CommitFileBlocksUpload: the file becomes the value of the column, in place of the one before (docs "Use file column data"). Needs Write on
 * the row and the right to a secured column. Steps on Update of the row see the column change to the file's id (our choice). Refuses
 * (0x80044a02) a file larger than the column takes.
 */
export async function commitFileBlocksUpload(
  request: Request,
  execution: Execution,
): Promise<MessageMap['CommitFileBlocksUpload']['response']> {
  const table = requiredTable(execution, request.target.table);
  const column = fileColumnOf(table, request.column);
  const fileId = execution.services.newId();
  const values: Row = { [column.logicalName]: fileId };
  return runPipeline<Row, MessageMap['CommitFileBlocksUpload']['response']>(execution, {
    message: 'Update',
    table,
    id: request.target.id,
    input: { kind: 'entity', values },
    prepare: (inner) => {
      const { version } = request;
      const existing = existingRow(inner, table, { id: request.target.id, ...(version ? { version } : {}) });
      inner.services.authority.require(inner.principal, 'Write', { table, row: existing });
      inner.services.authority.requireColumns(inner.principal, 'Update', { table, columns: [column.logicalName] });
      return existing;
    },
    prepared: () => ({ kind: 'entity', values: { ...values, ...modifiedColumns(execution, table) } }),
    main: (inner, existing) => {
      const size = keepBytes(inner, { fileId, column, request });
      dropPrevious(inner, existing[column.logicalName]);
      insertRow(inner.services.database, fileTable(inner), attachment(inner, { fileId, size, column, request }));
      const changed = {
        ...values,
        ...modifiedColumns(inner, table),
        [`${column.logicalName}_name`]: request.fileName,
      };
      if (updateRow(inner.services.database, table, { id: request.target.id, values: changed }) === undefined)
        throw recordNotFound(table.logicalName, request.target.id);
      return Promise.resolve({ fileId, size });
    },
  });
}

interface Kept {
  readonly fileId: string;
  readonly column: ColumnMetadata;
  readonly request: Request;
}

function keepBytes({ services }: Execution, { fileId, column, request: { content } }: Kept): number {
  if (content.kind === 'whole') storeFile(services.database, fileId, content.bytes);
  const size =
    content.kind === 'whole'
      ? content.bytes.length
      : joinBlocks(services.database, { file: fileId, token: content.upload, blocks: content.blocks });
  if (size === undefined) throw unknownContinuationToken();
  if (column.maxSizeInKilobytes !== undefined && size > column.maxSizeInKilobytes * 1024) throw fileTooBig();
  return size;
}

function dropPrevious(execution: Execution, previous: Row[string] | undefined): void {
  if (typeof previous !== 'string') return;
  dropFile(execution.services.database, previous);
  deleteRow(execution.services.database, fileTable(execution), previous);
}

const fileTable = (execution: Execution): TableMetadata => requiredTable(execution, 'fileattachment');

const attachment = (
  { services }: Execution,
  { fileId, size, column, request }: Kept & { readonly size: number },
): Row => ({
  fileattachmentid: fileId,
  createdon: instant(services.now()),
  filename: request.fileName,
  filesizeinbytes: BigInt(size),
  mimetype: request.mimeType,
  objectid: request.target,
  objecttypecode: request.target.table,
  regardingfieldname: column.logicalName,
});
