import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { DataverseError } from '../errors/dataverse-error';
import { fileTooBig } from '../errors/file-errors';
import { type ApiResponse } from './api-request';
import { errorResponse } from './error-response';

/** An HTTP request read to its end. */
export interface RawRequest {
  readonly method: string;
  /** Path and query as sent. */
  readonly url: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
  /** The body of a file (`application/octet-stream`); `body` is empty then. */
  readonly bytes?: Uint8Array;
}

/** 128 MB: the platform's limit for a message (conformance row 94). */
const LARGEST_BODY = 128 * 1024 * 1024;

/** 32 KB: the platform's limit for an address; a batch takes longer ones (compose-http-requests-handle-errors.md, conformance row 70). */
const LONGEST_ADDRESS = 32_768;

/** Room for the longest address beside headers; Node's own limit is 16 KB for both. */
const LARGEST_HEAD = 96 * 1024;

/** Addresses this server may be called by; anything else is another site's page calling through the browser. */
const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i;

/** An HTTP server around one function. Bodies beyond the limit are refused with 413, foreign Host headers with 403. */
export function createHttpServer(answer: (request: RawRequest) => Promise<ApiResponse>): Server {
  const server = createServer({ maxHeaderSize: LARGEST_HEAD }, (incoming, outgoing) => {
    void serve(incoming, answer).then((response) => write(outgoing, response));
  });
  server.keepAliveTimeout = 65_000;
  server.requestTimeout = 0;
  return server;
}

async function serve(
  incoming: IncomingMessage,
  answer: (request: RawRequest) => Promise<ApiResponse>,
): Promise<ApiResponse> {
  const headers = headersOf(incoming);
  try {
    if (!LOOPBACK.test(headers.get('host') ?? ''))
      throw new DataverseError(403, '0x80048306', 'This server answers on the loopback address only.');
    if ((incoming.url ?? '').length > LONGEST_ADDRESS)
      throw new DataverseError(414, '0x8006088a', 'The request address is too long. Send it in a batch.');
    const bytes = await readBody(incoming);
    const content = isFile(headers) ? { body: '', bytes } : { body: bytes.toString('utf8') };
    return await answer({ method: incoming.method ?? 'GET', url: incoming.url ?? '/', headers, ...content });
  } catch (error) {
    return errorResponse(error, headers);
  }
}

function headersOf(incoming: IncomingMessage): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

const FILE = /^application\/octet-stream\b/i;

const isFile = (headers: ReadonlyMap<string, string>): boolean => FILE.test(headers.get('content-type') ?? '');

function readBody(incoming: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    incoming.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= LARGEST_BODY) chunks.push(chunk);
    });
    incoming.on('end', () => {
      if (size > LARGEST_BODY) reject(tooLarge(incoming.headers['content-type']));
      else resolve(Buffer.concat(chunks));
    });
    incoming.on('error', reject);
  });
}

const tooLarge = (contentType = ''): DataverseError =>
  FILE.test(contentType) ? fileTooBig() : new DataverseError(413, '0x8006088a', 'The request body is too large.');

function write(outgoing: ServerResponse, response: ApiResponse): void {
  if (response.broken === undefined) return writeWhole(outgoing, response);
  if (response.broken === 'at-once') return reset(outgoing);
  const whole = response.bytes ?? Buffer.from(response.body ?? '', 'utf8');
  outgoing.writeHead(response.status, { ...response.headers, 'Content-Length': whole.length });
  outgoing.write(whole.subarray(0, Math.floor(whole.length / 2)), () => reset(outgoing));
}

function reset(outgoing: ServerResponse): void {
  outgoing.socket?.resetAndDestroy();
}

function writeWhole(outgoing: ServerResponse, { status, headers, body, bytes }: ApiResponse): void {
  const bodiless = status === 204 || status === 304;
  const content = bodiless ? undefined : (bytes ?? Buffer.from(body ?? '', 'utf8'));
  outgoing.writeHead(status, { ...headers, ...(content ? { 'Content-Length': content.length } : {}) });
  outgoing.end(content);
}
