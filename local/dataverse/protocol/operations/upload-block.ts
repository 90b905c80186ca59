import { badFileRequest } from '../../errors/file-errors';
import { writeTransaction } from '../../pipeline/write-transaction';
import { noContent } from '../api-response';
import { keepBlock, requiredUpload } from '../files/keep-block';
import { type Operation } from './operation';
import { textParameter } from './text-parameter';

/** "Prior to encoding, the string must be less than or equal to 64 bytes in size." */
const LONGEST_NAME = 64;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** UploadBlock {BlockId, BlockData, FileContinuationToken}: keeps one block of an upload (docs "Use file column data"). */
export const uploadBlock: Operation = {
  kind: 'action',
  binding: 'none',
  run: (call) => {
    const token = textParameter(call, 'FileContinuationToken');
    const name = textParameter(call, 'BlockId');
    if (!BASE64.test(name) || Buffer.from(name, 'base64').length > LONGEST_NAME)
      throw badFileRequest(`the BlockId is not the base64 of at most ${LONGEST_NAME} bytes.`);
    const bytes = bytesOf(textParameter(call, 'BlockData'));
    return writeTransaction(call.context.execution, (execution) => {
      keepBlock(execution, requiredUpload(execution, token), { name, bytes });
      return Promise.resolve(noContent());
    });
  },
};

function bytesOf(base64: string): Uint8Array {
  const bytes = Buffer.from(base64, 'base64');
  // What is no base64 is skipped by the decoder, so the length tells.
  if (bytes.length === Math.floor((base64.replace(/=+$/, '').length * 3) / 4)) return bytes;
  throw badFileRequest('BlockData is no base64.');
}
