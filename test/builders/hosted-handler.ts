import { createServer } from 'node:http';
import { HttpRequest, type HttpHandler, InvocationContext } from '@azure/functions';

export interface HostedHandler {
  readonly url: string;
  /** Bodies it was sent, oldest first. */
  readonly received: string[];
  /** What it answers before the handler is asked; undefined: the handler answers. */
  answer: number | undefined;
  readonly close: () => Promise<void>;
}

/** One handler behind a real HTTP server on a free port of loopback; `GET /api/health/ready` says 200 beside it. */
export async function hostedHandler(handler: HttpHandler): Promise<HostedHandler> {
  const received: string[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      if (request.method === 'POST') received.push(text);
      void answerOf(text).then((status) => response.writeHead(status).end());
    });
    const answerOf = async (text: string): Promise<number> => {
      if (host.answer !== undefined) return host.answer;
      if (request.method === 'GET') return 200;
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
      const url = `http://localhost${request.url ?? ''}`;
      const asked = new HttpRequest({ method: 'POST', url, headers, body: { string: text } });
      const context = new InvocationContext({ logHandler: () => undefined });
      return (await handler(asked, context)).status ?? 200;
    };
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const host: HostedHandler = {
    url: `http://127.0.0.1:${port}`,
    received,
    answer: undefined,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return host;
}
