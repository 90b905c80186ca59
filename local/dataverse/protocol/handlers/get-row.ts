import { isVersion } from '../../messages/existing-row';
import { committedRead } from '../../pipeline/write-transaction';
import { findRecord } from '../address/find-record';
import { type RecordAddress } from '../address/record-address';
import { type ApiResponse } from '../api-request';
import { jsonBody } from '../api-response';
import { readVersionDemand } from '../headers/etag';
import { type ApiContext } from './api-context';
import { readOneRow } from './read-one-row';
import { rowBody } from './row-body';
import { preferenceApplied } from './row-writing';

/** GET of a row; 304 when the caller already has this version (conformance rows 28, 31). */
export function getRow(context: ApiContext, address: RecordAddress): Promise<ApiResponse> {
  return committedRead(context.execution, () => {
    const one = readOneRow(context, findRecord(context.execution.services, address));
    const known = readVersionDemand(context.request.headers.get('if-none-match'));
    if (known?.kind === 'exactly' && isVersion(one.expanded.row['versionnumber'], known.version)) {
      return jsonBody(304, '', { ETag: `W/"${known.version}"` });
    }
    return rowBody(context, one, { status: 200, headers: preferenceApplied(context, ['maxPageSize', 'annotations']) });
  });
}
