import { existingRow } from '../../messages/existing-row';
import { type Execution } from '../../pipeline/execution';
import { instant } from '../../pipeline/instant';
import { writeTransaction } from '../../pipeline/write-transaction';
import { beginUpload } from '../../store/upload-store';
import { type FileColumn } from './read-file-id';

/** An upload that nobody ends is forgotten after a day. */
const LIFETIME_MILLISECONDS = 24 * 60 * 60 * 1000;

/** Begins an upload in blocks and gives its token. Needs what writing the column needs, now and when it ends. */
export function openUpload(execution: Execution, place: FileColumn, fileName: string): Promise<string> {
  const { table, id, column } = place;
  return writeTransaction(execution, (inner) => {
    const { authority, database, newId, now } = inner.services;
    const row = existingRow(inner, table, { id });
    authority.require(inner.principal, 'Write', { table, row });
    authority.requireColumns(inner.principal, 'Update', { table, columns: [column.logicalName] });
    const token = newId();
    const upload = {
      token,
      userId: inner.principal.userId,
      table: table.logicalName,
      id,
      column: column.logicalName,
      fileName,
      startedOn: instant(now()),
    };
    beginUpload(database, upload, instant(new Date(now().getTime() - LIFETIME_MILLISECONDS)));
    return Promise.resolve(token);
  });
}
