import { segmentNotFound } from '../errors/address-errors';
import { DataverseError } from '../errors/dataverse-error';
import { type Clock } from '../faults/clock';
import { type KeyIndexes } from '../faults/key-status';
import { strikeRequest } from '../faults/strike-request';
import { type Admitted, type ServiceProtection } from '../limits/service-protection';
import { throttledResponse } from '../limits/throttled-response';
import { send } from '../messages/dispatch-table';
import { type DeliveryLog } from '../pipeline/delivery-log';
import { type Execution, type Services } from '../pipeline/execution';
import { instant } from '../pipeline/instant';
import { type Snapshots } from '../snapshots/snapshots';
import { type ApiRequest, type ApiResponse } from './api-request';
import { authenticate, type Authentication } from './authentication/authenticate';
import { runBatch } from './batch/run-batch';
import { errorResponse } from './error-response';
import { failureOf } from './failure-of';
import { readBypass } from './headers/bypass';
import { type ApiContext } from './handlers/api-context';
import { readPreferences } from './headers/preferences';
import { type RawRequest } from './http-server';
import { readOptions } from './read-options';
import { recordRequest, recordWrite, type RequestStatistics } from './request-statistics';
import { respond } from './respond';

export interface WebApi {
  readonly services: Services;
  readonly authentication: Authentication;
  readonly statistics: RequestStatistics;
  readonly snapshots: Snapshots;
  /** How much one user may ask at a time. */
  readonly protection: ServiceProtection;
  readonly clock: Clock;
  /** How far the indexes of alternate keys are. */
  readonly keys: KeyIndexes;
  readonly deliveries: DeliveryLog;
  /** What forms of this server's own pages carry, so that no other page can press its buttons. */
  readonly pageToken: string;
}

const SERVICE_ROOT = /^\/api\/data\/(v9\.[0-2])(?:\/|$)/;
const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Whether a path belongs to the Web API (conformance row 1). */
export const isWebApiPath = (url: string): boolean => url.startsWith('/api/data/');

/** Answers one HTTP request to `/api/data/v9.x/`: who asks, what for, and what came of it. */
export async function answerWebApi(api: WebApi, raw: RawRequest): Promise<ApiResponse> {
  const started = performance.now();
  const course: Course = { rowsWritten: 0, leave: undefined };
  const response = await faultyAnswer(api, raw, course).catch((error: unknown) => errorResponse(error, raw.headers));
  const limits = course.leave?.(performance.now() - started);
  const error = failureOf(response);
  recordRequest(api.statistics, {
    at: instant(api.services.now()),
    method: raw.method,
    path: raw.url.slice(0, 200),
    status: response.status,
    milliseconds: Math.round(performance.now() - started),
    ...(error === undefined ? {} : { error }),
  });
  return { ...response, headers: { ...response.headers, ...limits, 'x-ms-service-request-id': api.services.newId() } };
}

/** What a request leaves behind on its way. */
interface Course {
  rowsWritten: number;
  /** Tells the service protection that a request it let in is done. */
  leave: Admitted['leave'] | undefined;
}

function faultyAnswer(api: WebApi, raw: RawRequest, course: Course): Promise<ApiResponse> {
  const carriedOut = (): Promise<ApiResponse> =>
    answer(api, raw, course).catch((error: unknown) => errorResponse(error, raw.headers));
  const fault = api.services.faults.onRequest({ ...raw, path: raw.url.replace(SERVICE_ROOT, '') });
  if (!fault) return carriedOut();
  return strikeRequest({ fault, clock: api.clock, answer: carriedOut, rowsWritten: () => course.rowsWritten });
}

async function answer(api: WebApi, raw: RawRequest, course: Course): Promise<ApiResponse> {
  const { services, authentication, statistics } = api;
  const request = apiRequest(raw);
  const authenticated = await authenticate(authentication, raw.headers);
  const admission = api.protection.enter(authenticated.identity);
  if (admission.kind === 'refused') return throttledResponse(admission);
  course.leave = admission.leave;
  const principal = await services.exclusive.run(authenticated.principal);
  const execution = executionOf(api, request, { principal, course });
  const context: ApiContext = {
    request,
    execution,
    preferences: readPreferences(raw.headers.get('prefer')),
    contentIds: new Map(),
  };
  if (request.path !== '$batch') {
    statistics.operations++;
    return respond(context);
  }
  if (raw.method !== 'POST')
    throw new DataverseError(405, '0x8006088a', `The requested resource does not support http method '${raw.method}'.`);
  return runBatch(context);
}

function apiRequest(raw: RawRequest): ApiRequest {
  const question = raw.url.indexOf('?');
  const path = question < 0 ? raw.url : raw.url.slice(0, question);
  const version = SERVICE_ROOT.exec(path);
  if (version?.[1] === undefined) throw segmentNotFound(path);
  return {
    method: raw.method,
    path: path.slice(version[0].length).replace(/\/$/, ''),
    options: readOptions(question < 0 ? '' : raw.url.slice(question + 1)),
    headers: raw.headers,
    body: raw.body,
    ...(raw.bytes === undefined ? {} : { bytes: raw.bytes }),
    serviceRoot: `http://${raw.headers.get('host') ?? ''}/api/data/${version[1]}`,
  };
}

function executionOf(
  { services, statistics }: WebApi,
  { headers, options }: ApiRequest,
  { principal, course }: { principal: Execution['principal']; course: Course },
): Execution {
  const sent = headers.get('x-ms-correlation-request-id');
  const correlationId = sent !== undefined && GUID.test(sent) ? sent.toLowerCase() : services.newId();
  const tag = options.get('tag');
  const suppressed = headers.get('mscrm.suppressduplicatedetection');
  return {
    services,
    principal,
    correlationId,
    requestId: services.newId(),
    depth: services.chains.depthOf(correlationId),
    bypass: readBypass(headers, principal),
    ...(tag === undefined ? {} : { tag }),
    ...(suppressed === undefined ? {} : { suppressDuplicateDetection: suppressed.toLowerCase() !== 'false' }),
    send: (name, request, execution) => {
      if ((name === 'Create' || name === 'Update' || name === 'Delete') && 'target' in request) {
        recordWrite(statistics, name, tableOf(request.target));
        course.rowsWritten++;
      }
      return send(name, request, execution);
    },
  };
}

/** Rows name their table; the target of an upsert, which is not counted itself, holds one. */
const tableOf = (target: { readonly table: string } | { readonly entity: { readonly table: string } }): string =>
  'table' in target ? target.table : target.entity.table;
