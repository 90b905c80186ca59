import { type TableMetadata } from '../../metadata/table-metadata';
import { fileColumns } from '../../metadata/with-file-columns';
import { type Execution } from '../../pipeline/execution';
import { dropFile } from '../../store/file-storage';

/** Deletes the files of a row that is being deleted. Tables without file columns cost nothing. */
export function removeFiles({ services: { database } }: Execution, table: TableMetadata, id: string): void {
  if (fileColumns(table).length === 0) return;
  const files = database.all('SELECT fileattachmentid AS id FROM fileattachment WHERE objectid = ?', [id]);
  for (const file of files) dropFile(database, String(file['id']));
  if (files.length > 0) database.run('DELETE FROM fileattachment WHERE objectid = ?', [id]);
}
