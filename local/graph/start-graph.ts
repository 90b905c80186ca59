import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { GraphError } from './api/graph-error';
import { answerMail, type ApiAnswer, type ApiRequest, type MailApi } from './api/mail-api';
import { countRequests } from './api/request-counts';
import { answerLocal, type LocalControls } from './faults/answer-local';
import { createFaultBook } from './faults/fault-book';
import { strikeRequest } from './faults/strike-request';
import { inboxPage } from './page/inbox-page';
import { mailPage } from './page/mail-page';
import { openMailStore } from './store/mail-store';
import { type Mail } from './store/message';

export interface GraphOptions {
  readonly port: number;
  readonly dataFolder: string;
  readonly now: () => Date;
}

export interface RunningGraph {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves Graph's mail subset under `/v1.0` and the inbox page under `/`, on the loopback address. */
export async function startGraph({ port, dataFolder, now }: GraphOptions): Promise<RunningGraph> {
  const sink: Sink = { store: openMailStore(dataFolder), now, faults: createFaultBook(), counts: countRequests() };
  const server = createServer((request, response) => {
    answer(sink, request, response).catch((error: unknown) => sendError(response, error));
  });
  const url = await listen(server, port);
  return { url, close: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()) };
}

type Sink = MailApi & LocalControls;

async function answer(sink: Sink, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const method = request.method ?? 'GET';
  if (url.pathname.startsWith('/__local/'))
    return reply(response, answerLocal(sink, { method, path: url.pathname, body: await readJson(request) }));
  if (!url.pathname.startsWith('/v1.0/')) return answerPage(sink, url.pathname, response);
  if (!/^Bearer \S+$/.test(request.headers.authorization ?? ''))
    throw new GraphError(401, 'InvalidAuthenticationToken', 'Access token is empty.');
  const asked: ApiRequest = {
    method,
    origin: `http://${request.headers.host ?? '127.0.0.1'}`,
    path: url.pathname.slice('/v1.0'.length),
    query: url.searchParams,
    immutableIds: /IdType\s*=\s*"ImmutableId"/i.test(String(request.headers.prefer ?? '')),
    body: await readJson(request),
  };
  reply(response, answerApi(sink, asked, `${asked.path}${decodeURIComponent(url.search)}`));
}

/** Every request to the API, refused ones too, is counted; a fault may strike it. */
function answerApi(sink: Sink, request: ApiRequest, address: string): ApiAnswer {
  const fault = sink.faults.onRequest(request.method, address);
  const carryOut = (api: MailApi): ApiAnswer => orError(() => answerMail(api, request));
  const result = fault ? strikeRequest(fault, { api: sink, request, answer: carryOut }) : carryOut(sink);
  sink.counts.count(request, result.status);
  return result;
}

function orError(work: () => ApiAnswer): ApiAnswer {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    return { status: error.status, body: { error: { code: error.code, message: error.message } } };
  }
}

function reply(response: ServerResponse, { status, headers, body, html, broken }: ApiAnswer): void {
  if (broken === 'never-answered') return;
  const text = html ?? (body && JSON.stringify(body)) ?? '';
  if (broken === 'at-once' || (broken && text === '')) return void response.destroy();
  const type = html === undefined ? 'application/json' : 'text/html';
  const length = Buffer.byteLength(text);
  response.writeHead(status, { ...headers, 'content-type': type, 'content-length': length });
  if (broken === undefined) return void response.end(text);
  // Half of what was announced, and the connection is gone.
  response.write(text.slice(0, text.length / 2), () => response.destroy());
}

function answerPage({ store }: MailApi, path: string, response: ServerResponse): void {
  if (path === '/') return sendHtml(response, inboxPage(store.all()));
  const [, id, file] = /^\/mail\/(\w+)(?:\/files\/(\d+))?$/.exec(path) ?? [];
  const mail = store.all().find((known) => known.immutableId === id);
  if (!mail) throw new GraphError(404, 'NotFound', 'No such page.');
  return file === undefined ? sendHtml(response, mailPage(mail)) : sendFile(response, mail, Number(file));
}

function sendHtml(response: ServerResponse, html: string): void {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'";
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy }).end(html);
}

/** Always a download: a mailed file must not run in the page. */
function sendFile(response: ServerResponse, mail: Mail, index: number): void {
  const file = mail.content.attachments[index];
  if (!file) throw new GraphError(404, 'NotFound', 'No such file.');
  response
    .writeHead(200, {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'x-content-type-options': 'nosniff',
    })
    .end(Buffer.from(file.contentBytes, 'base64'));
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  request.setEncoding('utf8');
  let text = '';
  for await (const chunk of request) text += String(chunk);
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    throw new GraphError(400, 'BadRequest', 'Unable to read JSON request payload.');
  }
}

function sendError(response: ServerResponse, error: unknown): void {
  const known =
    error instanceof GraphError ? error : new GraphError(500, 'InternalServerError', 'The mail sink failed.');
  const body = { error: { code: known.code, message: known.message } };
  response.writeHead(known.status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') return reject(new Error('No TCP address.'));
      resolve(`http://127.0.0.1:${address.port}`);
    });
  });
}
