import { requiredTable } from '../../messages/required-table';
import { committedRead } from '../../pipeline/write-transaction';
import { readFileBytes } from '../../store/file-storage';
import { readRow } from '../../store/row-store';
import { type ApiResponse } from '../api-request';
import { jsonBody, noContent } from '../api-response';
import { type ApiContext } from '../handlers/api-context';
import { type ByteRange, readByteRange } from './byte-range';
import { fileHeaders } from './file-headers';
import { LARGEST_BLOCK } from './keep-block';
import { type FileColumn, readFileId } from './read-file-id';

/**
 * GET of a file column: `/$value` gives the bytes, the column itself the same as base64 in `value`; a `Range` header asks for a part (206).
 * 204 when there is no file, 416 for a range behind its end (docs "Use file column data").
 */
export function downloadFile(context: ApiContext, place: FileColumn, form: 'json' | 'raw'): Promise<ApiResponse> {
  const { execution, request } = context;
  return committedRead(execution, () => {
    const id = readFileId(context, place);
    const file = id === undefined ? undefined : readRow(execution.services.database, fileTable(context), { id });
    if (id === undefined || !file) return noContent();
    const size = Number(file['filesizeinbytes']);
    const range = readByteRange(request.headers.get('range'), size);
    if (range === 'unsatisfiable')
      return { status: 416, headers: { 'OData-Version': '4.0', 'Content-Range': `bytes */${size}` } };
    const bytes = readFileBytes(execution.services.database, id, range ?? { start: 0, end: size });
    const headers = { ...fileHeaders(file), ...rangeHeaders(range, size) };
    const status = range ? 206 : 200;
    return form === 'raw'
      ? { status, headers: { 'Content-Type': 'application/octet-stream', 'OData-Version': '4.0', ...headers }, bytes }
      : jsonBody(status, inJson(context, place, bytes), headers);
  });
}

const fileTable = ({ execution }: ApiContext) => requiredTable(execution, 'fileattachment');

const rangeHeaders = (range: ByteRange | undefined, size: number): Readonly<Record<string, string>> => ({
  'Accept-Ranges': 'bytes',
  ...(range
    ? { 'Content-Range': `bytes ${range.start}-${range.end - 1}/${size}`, 'x-ms-chunk-size': String(LARGEST_BLOCK) }
    : {}),
});

function inJson({ request }: ApiContext, { table, id, column }: FileColumn, bytes: Uint8Array): string {
  const place = `${request.serviceRoot}/$metadata#${table.entitySetName}(${id})/${column.logicalName}`;
  return `{"@odata.context":${JSON.stringify(place)},"value":"${Buffer.from(bytes).toString('base64')}"}`;
}
