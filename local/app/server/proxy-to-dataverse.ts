import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { sendJson } from './send';
import { type TokenSource } from './token-source';

export type DataverseProxy = (request: IncomingMessage, response: ServerResponse, username: string) => Promise<void>;

export interface ProxyTarget {
  readonly dataverse: URL;
  readonly token: TokenSource;
}

/** Headers that belong to one connection, or that the proxy sets itself. */
const notForwarded = new Set([
  'host',
  'connection',
  'cookie',
  'authorization',
  'origin',
  'referer',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
]);

/**
 * Passes a request on to Dataverse as the given person and streams the answer back unchanged. A Dataverse that does not answer, or
 * an issuer that gives no token, is a 502 in Dataverse's own error shape, so that the screen shows it like any other error.
 */
export function proxyToDataverse({ dataverse, token }: ProxyTarget): DataverseProxy {
  return async (request, response, username) => {
    const authorization = await token(username).catch((error: unknown) => {
      badGateway(response, error instanceof Error ? error.message : String(error));
      return undefined;
    });
    if (authorization === undefined) return;
    await new Promise<void>((resolve) => {
      const onward = httpRequest(
        new URL(request.url ?? '/', dataverse),
        { method: request.method, headers: { ...kept(request.headers), authorization: `Bearer ${authorization}` } },
        (answer) => {
          response.writeHead(answer.statusCode ?? 502, kept(answer.headers));
          answer.pipe(response);
          answer.on('close', resolve);
        },
      );
      onward.on('error', (error) => {
        if (response.headersSent) response.destroy();
        else badGateway(response, `The local Dataverse at ${dataverse.origin} does not answer (${error.message}).`);
        resolve();
      });
      response.on('close', () => onward.destroy());
      request.pipe(onward);
    });
  };
}

const badGateway = (response: ServerResponse, message: string): void => {
  sendJson(response, 502, { error: { code: '0x80040216', message } });
};

const kept = (headers: IncomingHttpHeaders): IncomingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !notForwarded.has(name)));
