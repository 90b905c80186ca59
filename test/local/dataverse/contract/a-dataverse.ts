import { type DataverseOptions, type RunningDataverse, startDataverse } from '../../../../local/dataverse/server';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON, for tests that look inside. */
  readonly json: Record<string, unknown>;
  /** The id in OData-EntityId, or ''. */
  readonly id: string;
}

export interface TestDataverse extends RunningDataverse {
  readonly api: string;
  call(method: string, path: string, request?: { body?: unknown; headers?: Record<string, string> }): Promise<Answer>;
  /** Creates a row and gives its id; fails loudly when that is refused. */
  create(set: string, row: unknown): Promise<string>;
}

/** A local Dataverse in memory on a free port, with a small client that sends a bearer token. */
export async function aDataverse(options: Partial<DataverseOptions> = {}): Promise<TestDataverse> {
  const running = await startDataverse({ port: 0, database: ':memory:', ...options });
  const api = `${running.url}/api/data/v9.2/`;
  const call: TestDataverse['call'] = (method, path, request = {}) => callApi(`${api}${path}`, method, request);
  const create: TestDataverse['create'] = async (set, row) => {
    const answer = await call('POST', set, { body: row });
    if (answer.status !== 204) throw new Error(`POST ${set}: ${answer.status} ${answer.text}`);
    return answer.id;
  };
  return { ...running, api, call, create };
}

async function callApi(
  url: string,
  method: string,
  request: { body?: unknown; headers?: Record<string, string> },
): Promise<Answer> {
  const body = typeof request.body === 'string' ? request.body : JSON.stringify(request.body);
  const response = await fetch(url, {
    method,
    headers: { Authorization: 'Bearer test', 'Content-Type': 'application/json', ...request.headers },
    ...(request.body === undefined ? {} : { body }),
  });
  const text = await response.text();
  const id = /\(([0-9a-f-]{36})\)$/.exec(response.headers.get('odata-entityid') ?? '')?.[1] ?? '';
  return { status: response.status, headers: response.headers, text, json: parsed(text), id };
}

function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** Code and message of an error answer. */
export function errorOf(answer: Answer): { code: string; message: string } {
  return answer.json['error'] as { code: string; message: string };
}

/** The rows of a collection answer. */
export const rowsOf = (answer: Answer): readonly Record<string, unknown>[] =>
  answer.json['value'] as Record<string, unknown>[];
