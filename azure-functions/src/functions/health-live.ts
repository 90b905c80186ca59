import { type HttpHandler } from '@azure/functions';
import { atTheEdge } from '../adapters/http/at-the-edge';

/** `GET /api/health/live`: the process answers. Asks nobody, tells nothing else. */
export const healthLiveHandler = (): HttpHandler =>
  atTheEdge(() => Promise.resolve({ response: { status: 200, jsonBody: { status: 'live' } } }));
