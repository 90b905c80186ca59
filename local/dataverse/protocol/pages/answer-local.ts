import { DataverseError } from '../../errors/dataverse-error';
import { answerFaults } from '../../faults/answer-faults';
import { answerKeys } from '../../faults/answer-keys';
import { answerLimits } from '../../limits/answer-limits';
import { answerSnapshots } from '../../snapshots/answer-snapshots';
import { type ApiResponse } from '../api-request';
import { type RawRequest } from '../http-server';
import { resetStatistics } from '../request-statistics';
import { jsonBody } from '../api-response';
import { type WebApi } from '../web-api';

/** The addresses below `/__local/`, which the cloud does not have: counters, scripted faults, snapshots. Undefined for any other. */
export function answerLocal(api: WebApi, request: RawRequest, path: string): ApiResponse | undefined {
  // Browsers name the page's origin with every write; nobody else does. No page may set faults or turn the database back.
  if (request.method !== 'GET' && request.headers.has('origin'))
    throw new DataverseError(403, '0x80048306', 'Pages of a browser may not ask for this.');
  switch (path) {
    case '/__local/requests':
      if (request.method === 'DELETE') resetStatistics(api.statistics);
      return jsonBody(200, JSON.stringify({ ...api.statistics, bytesStored: api.services.database.bytes() }));
    case '/__local/faults':
      return answerFaults(api.services.faults, request);
    case '/__local/keys':
      return answerKeys(api.keys, request);
    case '/__local/limits':
      return answerLimits(api.protection, request);
    case '/__local/snapshot':
    case '/__local/restore':
      return answerSnapshots(api.snapshots, request);
    default:
      return undefined;
  }
}
