import { badFileRequest } from '../../errors/file-errors';
import { type ApiResponse } from '../api-request';
import { noContent } from '../api-response';
import { type ApiContext } from '../handlers/api-context';
import { readVersionDemand } from '../headers/etag';
import { fileNameOf } from './file-name';
import { mimeTypeOf } from './mime-type';
import { type FileColumn } from './read-file-id';

/** PATCH or PUT of a whole file, `application/octet-stream` with `x-ms-file-name`: 204. Refuses any other content. */
export async function uploadFile(
  { request, execution }: ApiContext,
  { table, id, column }: FileColumn,
): Promise<ApiResponse> {
  if (request.bytes === undefined) throw badFileRequest('a file column takes its file as application/octet-stream.');
  const fileName = fileNameOf(request);
  const version = readVersionDemand(request.headers.get('if-match'));
  await execution.send(
    'CommitFileBlocksUpload',
    {
      target: { table: table.logicalName, id },
      column: column.logicalName,
      fileName,
      mimeType: mimeTypeOf(fileName),
      content: { kind: 'whole', bytes: request.bytes },
      ...(version ? { version } : {}),
    },
    execution,
  );
  return noContent();
}
