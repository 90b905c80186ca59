import { badFileRequest } from '../../errors/file-errors';
import { writeTransaction } from '../../pipeline/write-transaction';
import { checkedFileName } from '../files/file-name';
import { requiredUpload } from '../files/keep-block';
import { isJsonArray } from '../json/json';
import { complexBody } from './complex-body';
import { type Operation, type OperationCall } from './operation';
import { textParameter } from './text-parameter';

/** CommitFileBlocksUpload {BlockList, FileName, MimeType, FileContinuationToken}: the blocks, in that order, become the file. */
export const commitFileBlocksUpload: Operation = {
  kind: 'action',
  binding: 'none',
  run: (call) => {
    const fileName = checkedFileName(textParameter(call, 'FileName'));
    const mimeType = textParameter(call, 'MimeType');
    // It comes back as a header of downloads.
    if (!/^[\x20-\x7e]{1,256}$/.test(mimeType)) throw badFileRequest('the MimeType is no media type.');
    const blocks = blockList(call);
    return writeTransaction(call.context.execution, async (execution) => {
      const upload = requiredUpload(execution, textParameter(call, 'FileContinuationToken'));
      const target = { table: upload.table, id: upload.id };
      const content = { kind: 'blocks' as const, upload: upload.token, blocks };
      const request = { target, column: upload.column, fileName, mimeType, content };
      const { fileId, size } = await execution.send('CommitFileBlocksUpload', request, execution);
      return complexBody(call, 'CommitFileBlocksUploadResponse', { FileId: fileId, FileSizeInBytes: size });
    });
  },
};

function blockList({ parameters }: OperationCall): readonly string[] {
  const list = parameters['BlockList'];
  if (!isJsonArray(list)) throw badFileRequest('BlockList must be the ids of the blocks.');
  const names = list.filter((name) => typeof name === 'string');
  if (names.length !== list.length || new Set(names).size !== names.length)
    throw badFileRequest('BlockList must name each block once.');
  return names;
}
