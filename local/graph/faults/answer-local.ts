import { type ApiAnswer } from '../api/mail-api';
import { GraphError } from '../api/graph-error';
import { type RequestCounts } from '../api/request-counts';
import { type FaultBook } from './fault-book';
import { readFault } from './read-fault';

export interface LocalControls {
  readonly faults: FaultBook;
  readonly counts: RequestCounts;
}

export interface LocalRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/**
 * What no real Graph has: `POST /__local/faults` installs a fault, `GET` lists them with what they struck, `DELETE` removes them;
 * `GET /__local/requests` tells what was asked, `DELETE` starts counting from nothing.
 */
export function answerLocal({ faults, counts }: LocalControls, { method, path, body }: LocalRequest): ApiAnswer {
  switch (`${method} ${path}`) {
    case 'POST /__local/faults':
      return { status: 201, body: faults.install(readFault(body)) };
    case 'GET /__local/faults':
      return { status: 200, body: faults.list() };
    case 'DELETE /__local/faults':
      faults.clear();
      return { status: 200, body: [] };
    case 'GET /__local/requests':
      return { status: 200, body: counts.now() };
    case 'DELETE /__local/requests':
      counts.reset();
      return { status: 200, body: counts.now() };
    default:
      throw new GraphError(404, 'NotFound', 'No such page.');
  }
}
