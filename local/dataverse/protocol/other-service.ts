import { notImplemented } from '../errors/dataverse-error';
import { type ApiResponse } from './api-request';
import { errorResponse } from './error-response';
import { type RawRequest } from './http-server';

/** The platform's services beside the Web API, which this server refuses by name. */
const SERVICES: readonly (readonly [RegExp, string])[] = [
  [/^\/api\/search\//i, 'Dataverse search (/api/search)'],
  [/^\/api\/backgroundoperation\//i, 'background operations (/api/backgroundoperation)'],
];

/** 501 for an address of such a service; undefined for all others. */
export function otherService({ headers }: RawRequest, path: string): ApiResponse | undefined {
  const service = SERVICES.find(([address]) => address.test(path));
  return service && errorResponse(notImplemented(service[1]), headers);
}
