import { badFileRequest, unknownContinuationToken } from '../../errors/file-errors';
import { writeTransaction } from '../../pipeline/write-transaction';
import { uploadedBlocks } from '../../store/upload-store';
import { type ApiResponse } from '../api-request';
import { noContent } from '../api-response';
import { type ApiContext } from '../handlers/api-context';
import { readContentRange } from './content-range';
import { fileNameOf } from './file-name';
import { keepBlock, LARGEST_BLOCK, requiredUpload } from './keep-block';
import { mimeTypeOf } from './mime-type';
import { openUpload } from './open-upload';
import { type FileColumn } from './read-file-id';

/** `x-ms-transfer-mode: chunked`: 200 with the address that takes the chunks, and how large they should be. */
export async function beginChunkedUpload({ request, execution }: ApiContext, place: FileColumn): Promise<ApiResponse> {
  const token = await openUpload(execution, place, fileNameOf(request));
  const address = `${request.serviceRoot}/${place.table.entitySetName}(${place.id})/${place.column.logicalName}`;
  return {
    status: 200,
    headers: {
      'OData-Version': '4.0',
      'Accept-Ranges': 'bytes',
      Location: `${address}?sessiontoken=${token}`,
      'x-ms-chunk-size': String(LARGEST_BLOCK),
      'Access-Control-Expose-Headers': 'x-ms-chunk-size',
    },
  };
}

/**
 * A chunk with its `Content-Range`: 206, and 204 for the last, which makes the chunks the file. The last is the one after which nothing is
 * missing, so chunks may come in any order; one sent again replaces itself (our choice).
 */
export async function uploadChunk({ request, execution }: ApiContext, place: FileColumn): Promise<ApiResponse> {
  const { bytes } = request;
  if (bytes === undefined) throw badFileRequest('a chunk of a file is application/octet-stream.');
  const range = readContentRange(request.headers.get('content-range'), bytes.length);
  return writeTransaction(execution, async (inner) => {
    const upload = requiredUpload(inner, request.options.get('sessiontoken') ?? '');
    const { table, id, column } = place;
    if (upload.table !== table.logicalName || upload.id !== id || upload.column !== column.logicalName)
      throw unknownContinuationToken();
    keepBlock(inner, upload, { name: chunkName(range.start), bytes });
    const blocks = wholeFile(uploadedBlocks(inner.services.database, upload.token), range.size);
    if (!blocks) return { status: 206, headers: { 'OData-Version': '4.0' } };
    await inner.send(
      'CommitFileBlocksUpload',
      {
        target: { table: table.logicalName, id },
        column: column.logicalName,
        fileName: upload.fileName,
        mimeType: mimeTypeOf(upload.fileName),
        content: { kind: 'blocks', upload: upload.token, blocks },
      },
      inner,
    );
    return noContent();
  });
}

/** Names in the order of their places. */
const chunkName = (start: number): string => String(start).padStart(16, '0');

/** The names of the chunks, first to last, when each begins where the one before ended and the last ends the file. */
function wholeFile(
  chunks: readonly { readonly name: string; readonly size: number }[],
  size: number,
): readonly string[] | undefined {
  let reached = 0;
  for (const chunk of chunks) {
    if (Number(chunk.name) !== reached) return undefined;
    reached += chunk.size;
  }
  return reached === size ? chunks.map(({ name }) => name) : undefined;
}
