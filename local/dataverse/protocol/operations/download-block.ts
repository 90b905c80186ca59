import { badFileRequest, unknownContinuationToken } from '../../errors/file-errors';
import { requiredTable } from '../../messages/required-table';
import { committedRead } from '../../pipeline/write-transaction';
import { readFileBytes } from '../../store/file-storage';
import { isReference } from '../../store/row';
import { readRow } from '../../store/row-store';
import { type ApiContext } from '../handlers/api-context';
import { readFileId } from '../files/read-file-id';
import { JsonNumber } from '../json/json';
import { complexBody } from './complex-body';
import { type Operation, type OperationCall } from './operation';
import { textParameter } from './text-parameter';

/** DownloadBlock {Offset, BlockLength, FileContinuationToken}: a part of a file as base64; a block behind its end is empty. */
export const downloadBlock: Operation = {
  kind: 'action',
  binding: 'none',
  run: (call) => {
    const token = textParameter(call, 'FileContinuationToken').toLowerCase();
    const start = wholeNumber(call, 'Offset');
    const end = start + wholeNumber(call, 'BlockLength');
    const { execution } = call.context;
    return committedRead(execution, () => {
      requireReadable(call.context, token);
      const bytes = readFileBytes(execution.services.database, token, { start, end });
      return complexBody(call, 'DownloadBlockResponse', { Data: Buffer.from(bytes).toString('base64') });
    });
  },
};

/** The token is the id of a file: it must still be the value of its column, for this caller. */
function requireReadable(context: ApiContext, fileId: string): void {
  const { services } = context.execution;
  const file = readRow(services.database, requiredTable(context.execution, 'fileattachment'), { id: fileId });
  const owner = file?.['objectid'] ?? null;
  const table = owner !== null && isReference(owner) ? services.catalogue.table(owner.table) : undefined;
  const name = file?.['regardingfieldname'];
  const column = typeof name === 'string' ? table?.columns.get(name) : undefined;
  if (!table || !column || owner === null || !isReference(owner)) throw unknownContinuationToken();
  if (readFileId(context, { table, id: owner.id, column }) !== fileId) throw unknownContinuationToken();
}

function wholeNumber({ parameters }: OperationCall, name: string): number {
  const value = parameters[name];
  const text = value instanceof JsonNumber ? value.text : typeof value === 'string' ? value : '';
  if (!/^\d{1,15}$/.test(text)) throw badFileRequest(`${name} must be a whole number.`);
  return Number(text);
}
