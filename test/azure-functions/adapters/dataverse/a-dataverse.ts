import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { type DataverseConnection } from '../../../../azure-functions/src/adapters/dataverse/connection';
import { throttleGate } from '../../../../azure-functions/src/adapters/dataverse/throttle-gate';

/** A server that answers as one test says, and remembers what it was asked. */
export interface ScriptedServer {
  readonly url: string;
  readonly seen: { method: string; url: string; headers: IncomingMessage['headers']; body: string }[];
  readonly close: () => Promise<void>;
}

type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void;

/** Listens on a free port; the whole body is read before the answer is given. */
export async function aServer(answer: Answer): Promise<ScriptedServer> {
  const seen: ScriptedServer['seen'] = [];
  const listener: RequestListener = (request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      seen.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body });
      answer(request, response, body);
    });
  };
  const server: Server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}`, seen, close };
}

/** A connection to it, with short deadlines and a gate that never waits long. */
export function aConnection(url: string, deadline = 2_000): DataverseConnection {
  const clock = {
    now: () => Date.now(),
    sleep: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
    random: () => 0,
  };
  return {
    url,
    tokens: { tokenFor: () => Promise.resolve('a-token') },
    gate: throttleGate({ first: 4, most: 8, patienceMilliseconds: 100 }, clock),
    deadlines: { singleMilliseconds: deadline, batchMilliseconds: deadline },
    fetch,
    clock,
    patience: { tries: 6, milliseconds: 60_000 },
  };
}

export const aContext = { correlationId: '0af7651916cd43dd8448eb211c80319c' };

/** Dataverse's error body. */
export const anError = (code: string, message = 'refused'): string => JSON.stringify({ error: { code, message } });
