import { recordNotFound } from '../../errors/record-errors';
import { requiredTable } from '../../messages/required-table';
import { committedRead } from '../../pipeline/write-transaction';
import { readRow } from '../../store/row-store';
import { readFileId } from '../files/read-file-id';
import { targetColumn } from '../files/target-column';
import { complexBody } from './complex-body';
import { type Operation } from './operation';

/** InitializeFileBlocksDownload {Target, FileAttributeName}: name and size of the file, and the token its blocks are read with. */
export const initializeFileBlocksDownload: Operation = {
  kind: 'action',
  binding: 'none',
  run: (call) => {
    const { context } = call;
    const place = targetColumn(call);
    return committedRead(context.execution, () => {
      const id = readFileId(context, place);
      const files = requiredTable(context.execution, 'fileattachment');
      const file = id === undefined ? undefined : readRow(context.execution.services.database, files, { id });
      if (!file) throw recordNotFound('fileattachment', id ?? place.id);
      return complexBody(call, 'InitializeFileBlocksDownloadResponse', {
        FileSizeInBytes: file['filesizeinbytes'],
        FileName: file['filename'],
        // Whoever reads a block must be able to read the row: the id of the file gives nothing away.
        FileContinuationToken: id,
        IsChunkingSupported: true,
      });
    });
  },
};
