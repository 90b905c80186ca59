import { answerFaults } from '../faults/answer-faults';
import { type ApiResponse } from './api-request';
import { jsonBody } from './api-response';
import { type RawRequest } from './http-server';
import { statusPage } from './pages/status-page';
import { webResource } from './pages/web-resource';
import { resetStatistics } from './request-statistics';
import { answerWebApi, isWebApiPath, type WebApi } from './web-api';

/** The addresses of the server beside the Web API: web resources, the page at `/`, and counters for cost measuring. */
export const routeRequest =
  (api: WebApi) =>
  (request: RawRequest): Promise<ApiResponse> => {
    const path = request.url.split('?')[0] ?? '/';
    if (isWebApiPath(path)) return answerWebApi(api, request);
    return api.services.exclusive.run(() => answerPage(api, request, path));
  };

function answerPage({ services, statistics }: WebApi, request: RawRequest, path: string): ApiResponse {
  if (path === '/') return statusPage(services, statistics);
  const resource = /^\/(?:%7B[^/]*%7D\/)?WebResources\/(.+)$/i.exec(path)?.[1];
  if (resource !== undefined) return webResource(services.database, decodedName(resource));
  if (path === '/__local/faults') return answerFaults(services.faults, request);
  if (path === '/__local/requests') {
    if (request.method === 'DELETE') resetStatistics(statistics);
    return jsonBody(200, JSON.stringify(statistics));
  }
  return {
    status: 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    body: 'Nothing is here. The Web API is at /api/data/v9.2/.',
  };
}

function decodedName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
