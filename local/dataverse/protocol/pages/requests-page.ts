import { type ApiResponse } from '../api-request';
import { type RequestStatistics } from '../request-statistics';
import { type Cell, failure, page, section } from './page';

export const REQUEST_COLUMNS = ['At', 'Request', 'Status', 'ms', 'What failed, and why'];

/** The last requests to the Web API, newest first, and why those that failed did. */
export const requestsPage = (statistics: RequestStatistics): ApiResponse =>
  page('Requests', [section('Recent requests', REQUEST_COLUMNS, requestLines(statistics))]);

/** One line a request. */
export const requestLines = ({ recent }: RequestStatistics): readonly (readonly Cell[])[] =>
  recent.map(({ at, method, path, status, milliseconds, error }) => [
    at.slice(11, 19),
    `${method} ${path}`,
    status < 400 ? status : failure(String(status)),
    milliseconds,
    error === undefined ? '' : failure(error),
  ]);
