import { methodNotAllowed } from '../../errors/address-errors';
import { notImplemented } from '../../errors/dataverse-error';
import { type ColumnMetadata } from '../../metadata/table-metadata';
import { committedRead } from '../../pipeline/write-transaction';
import { findRecord } from '../address/find-record';
import { type RecordAddress } from '../address/record-address';
import { type ApiRequest, type ApiResponse } from '../api-request';
import { noContent } from '../api-response';
import { type ApiContext } from '../handlers/api-context';
import { downloadFile } from './download-file';
import { readFileId } from './read-file-id';
import { beginChunkedUpload, uploadChunk } from './upload-chunk';
import { uploadFile } from './upload-file';

interface FilePlace {
  readonly address: RecordAddress;
  readonly column: ColumnMetadata;
}

/**
 * The address of a file column (docs "Use file column data"): GET of it and of `/$value`, PATCH or PUT of the whole file or of its chunks,
 * DELETE. Image columns and files inside batches, whose bytes this server would have to guess, are refused by name.
 */
export async function fileOfRow(
  context: ApiContext,
  { address, column }: FilePlace,
  form: 'json' | 'raw',
): Promise<ApiResponse> {
  const { request, execution } = context;
  if (column.type === 'Image') throw notImplemented('image columns');
  const found = await committedRead(execution, () => findRecord(execution.services, address));
  const place = { ...found, column };
  switch (request.method) {
    case 'GET':
      requireNoBatch(request);
      return downloadFile(context, place, form);
    case 'PATCH':
    case 'PUT':
      requireNoBatch(request);
      // Clients may repeat the transfer mode with each chunk; the session token tells a chunk.
      if (request.options.has('sessiontoken')) return uploadChunk(context, place);
      return request.headers.get('x-ms-transfer-mode')?.toLowerCase() === 'chunked'
        ? beginChunkedUpload(context, place)
        : uploadFile(context, place);
    case 'DELETE': {
      const fileId = await committedRead(execution, () => readFileId(context, place));
      if (fileId !== undefined) await execution.send('DeleteFile', { fileId }, execution);
      return noContent();
    }
    default:
      throw methodNotAllowed(request.method);
  }
}

function requireNoBatch({ inBatch }: ApiRequest): void {
  if (inBatch) throw notImplemented('file data inside a batch');
}
