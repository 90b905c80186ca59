import { noContent } from '../api-response';
import { writeTransaction } from '../../pipeline/write-transaction';
import { type Operation } from './operation';
import { textParameter } from './text-parameter';

/** DeleteFile {FileId}: empties the column that holds the file (docs "Use file column data"). */
export const deleteFile: Operation = {
  kind: 'action',
  binding: 'none',
  run: (call) => {
    const fileId = textParameter(call, 'FileId').toLowerCase();
    return writeTransaction(call.context.execution, async (execution) => {
      await execution.send('DeleteFile', { fileId }, execution);
      return noContent();
    });
  },
};
