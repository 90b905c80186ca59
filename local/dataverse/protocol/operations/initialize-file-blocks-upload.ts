import { checkedFileName } from '../files/file-name';
import { openUpload } from '../files/open-upload';
import { targetColumn } from '../files/target-column';
import { complexBody } from './complex-body';
import { type Operation } from './operation';
import { textParameter } from './text-parameter';

/** InitializeFileBlocksUpload {Target, FileAttributeName, FileName}: the token that blocks are sent with (docs "Use file column data"). */
export const initializeFileBlocksUpload: Operation = {
  kind: 'action',
  binding: 'none',
  run: async (call) => {
    const fileName = checkedFileName(textParameter(call, 'FileName'));
    const token = await openUpload(call.context.execution, targetColumn(call), fileName);
    return complexBody(call, 'InitializeFileBlocksUploadResponse', { FileContinuationToken: token });
  },
};
