import { type ApiResponse } from './api-request';
import { type RawRequest } from './http-server';
import { otherService } from './other-service';
import { answerLocal } from './pages/answer-local';
import { answerPage } from './pages/answer-page';
import { webResource } from './pages/web-resource';
import { answerWebApi, isWebApiPath, type WebApi } from './web-api';

/** The addresses of the server beside the Web API: web resources, the pages for people, and counters for cost measuring. */
export const routeRequest =
  (api: WebApi) =>
  (request: RawRequest): Promise<ApiResponse> => {
    const path = request.url.split('?')[0] ?? '/';
    if (isWebApiPath(path)) return answerWebApi(api, request);
    return api.services.exclusive.run(() => answerOther(api, request, path));
  };

function answerOther(api: WebApi, request: RawRequest, path: string): ApiResponse {
  if (path.startsWith('/__local/')) return answerLocal(api, request, path) ?? nothing();
  const resource = /^\/(?:%7B[^/]*%7D\/)?WebResources\/(.+)$/i.exec(path)?.[1];
  if (resource !== undefined) return webResource(api.services.database, decodedName(resource));
  return otherService(request, path) ?? answerPage(api, request, path) ?? nothing();
}

const nothing = (): ApiResponse => ({
  status: 404,
  headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  body: 'Nothing is here. The Web API is at /api/data/v9.2/.',
});

function decodedName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
