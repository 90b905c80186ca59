import { type ServerResponse } from 'node:http';
import { type HttpData, type InvocationResponse } from '../model/function-app';

/** Writes what a function returned. A function that returns nothing answers 204, as the real host does. */
export function writeResponse(response: ServerResponse, result: InvocationResponse): void {
  const http = result.returnValue?.http;
  if (!http) {
    response.writeHead(204).end();
    return;
  }
  for (const [name, value] of Object.entries(http.headers ?? {})) response.setHeader(name, value);
  const cookies = (http.cookies ?? []).map((cookie) => `${cookie.name}=${cookie.value}`);
  if (cookies.length > 0) response.setHeader('set-cookie', cookies);
  response.writeHead(Number(http.statusCode ?? '200')).end(bodyOf(http));
}

/** Answers of the host itself carry no body but their status, and no internals. */
export function writeStatus(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, headers).end();
}

function bodyOf(http: HttpData): Buffer {
  if (http.body?.bytes) return Buffer.from(http.body.bytes);
  return Buffer.from(http.body?.string ?? http.body?.json ?? '');
}
