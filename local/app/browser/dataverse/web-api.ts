import { WebApiError } from './web-api-error';

export interface WebApiRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below `/api/data/v9.2/`, e.g. `accounts?$select=name`. */
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface WebApiAnswer {
  readonly headers: Headers;
  /** Parsed JSON; undefined when the answer has no body. */
  readonly body: unknown;
}

const root = '/api/data/v9.2/';
const standardHeaders = { accept: 'application/json', 'odata-version': '4.0', 'odata-maxversion': '4.0' };

/** One request to the Web API as the signed-in person. Throws `WebApiError` for every answer that is not a success. */
export async function webApi({ method, path, body, headers }: WebApiRequest): Promise<WebApiAnswer> {
  const answer = await fetch(root + path, {
    method,
    headers: {
      ...standardHeaders,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch((error: unknown) => {
    throw new WebApiError(0, '', `The server cannot be reached (${String(error)}).`);
  });
  const text = await answer.text();
  const content = parse(text);
  if (!answer.ok) throw WebApiError.of(answer, content);
  return { headers: answer.headers, body: content };
}

function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
