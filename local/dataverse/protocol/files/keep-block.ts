import { badFileRequest, fileTooBig, unknownContinuationToken } from '../../errors/file-errors';
import { requiredTable } from '../../messages/required-table';
import { type Execution } from '../../pipeline/execution';
import { findUpload, putBlock, type Upload, uploadedBytes } from '../../store/upload-store';

/** Blocks are "4 MB or less" (docs "Use file column data"). */
export const LARGEST_BLOCK = 4 * 1024 * 1024;

/** The upload of that token; one of another user is unknown to this one. */
export function requiredUpload({ services, principal }: Execution, token: string): Upload {
  const upload = findUpload(services.database, token);
  if (upload?.userId !== principal.userId) throw unknownContinuationToken();
  return upload;
}

/** Keeps one block of an upload. Refuses a block beyond 4 MB, and (0x80044a02) more bytes than the column takes. */
export function keepBlock(
  execution: Execution,
  upload: Upload,
  block: { readonly name: string; readonly bytes: Uint8Array },
): void {
  const { database } = execution.services;
  if (block.bytes.length > LARGEST_BLOCK) throw badFileRequest('a block of a file is 4 MB or less.');
  const limit = requiredTable(execution, upload.table).columns.get(upload.column)?.maxSizeInKilobytes;
  const size = uploadedBytes(database, upload.token, block.name) + block.bytes.length;
  if (limit !== undefined && size > limit * 1024) throw fileTooBig();
  putBlock(database, upload, block);
}
