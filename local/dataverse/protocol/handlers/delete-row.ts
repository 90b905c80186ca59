import { committedRead } from '../../pipeline/write-transaction';
import { findRecord } from '../address/find-record';
import { type RecordAddress } from '../address/record-address';
import { type ApiResponse } from '../api-request';
import { noContent } from '../api-response';
import { readVersionDemand } from '../headers/etag';
import { type ApiContext } from './api-context';
import { deleteSolution } from './delete-solution';

/** DELETE of a row (conformance rows 21, 23, 27). */
export async function deleteRow({ execution, request }: ApiContext, address: RecordAddress): Promise<ApiResponse> {
  const version = readVersionDemand(request.headers.get('if-match'));
  const { table, id } = await committedRead(execution, () => findRecord(execution.services, address));
  if (table.logicalName === 'solution') return deleteSolution(execution, id);
  await execution.send(
    'Delete',
    { target: { table: table.logicalName, id }, ...(version ? { version } : {}) },
    execution,
  );
  return noContent();
}
