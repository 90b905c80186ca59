import { type ApiResponse } from '../api-request';
import { type RawRequest } from '../http-server';
import { type WebApi } from '../web-api';
import { answerControl } from './answer-control';
import { deliveriesPage } from './deliveries-page';
import { overviewPage } from './overview-page';
import { requestsPage } from './requests-page';
import { rowPage } from './row-page';
import { rowsPage } from './rows-page';
import { solutionPage } from './solution-page';
import { tablesPage } from './tables-page';

/** The pages for people: the overview at `/`, tables and their rows, solutions, requests, deliveries. Undefined for any other address. */
export function answerPage(api: WebApi, request: RawRequest, path: string): ApiResponse | undefined {
  const [place = '', name = '', id = '', more] = path.slice(1).split('/').map(decoded);
  if (more !== undefined) return undefined;
  if (place === 'control') return answerControl(api, request, name);
  if (request.method !== 'GET') return undefined;
  if (name === '') return wholePage(api, place);
  if (place === 'solutions' && id === '') return solutionPage(api, name);
  const table = place === 'tables' ? api.services.catalogue.table(name) : undefined;
  if (!table) return undefined;
  return id === '' ? rowsPage(api, table, optionsOf(request)) : rowPage(api, table, id);
}

function wholePage(api: WebApi, place: string): ApiResponse | undefined {
  switch (place) {
    case '':
      return overviewPage(api);
    case 'tables':
      return tablesPage(api);
    case 'requests':
      return requestsPage(api.statistics);
    case 'deliveries':
      return deliveriesPage(api);
    default:
      return undefined;
  }
}

const optionsOf = (request: RawRequest): URLSearchParams => new URLSearchParams(request.url.split('?')[1] ?? '');

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
