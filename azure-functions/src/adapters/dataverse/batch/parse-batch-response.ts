import { type WireReply } from '../classify';
import { boundaryOf, type Part, parseMultipart, readHeaders } from './parse-multipart';

/** The answer to one operation. */
export interface PartAnswer extends WireReply {
  /** Under which Content-ID it was asked, when the server says. */
  readonly contentId?: number;
}

/** The answers inside one part of a batch: one per operation of a change set that succeeded, or the one error of a failed one. */
export type PartAnswers = readonly PartAnswer[];

/** Every top-level part of a `$batch` answer, in order. Undefined when anything of it is cut off or cannot be read: the outcome is unknown. */
export function parseBatchResponse(contentType: string | null, body: string): readonly PartAnswers[] | undefined {
  return allOf(partsOf(contentType, body), answersOf);
}

const partsOf = (contentType: string | null | undefined, body: string): readonly Part[] | undefined => {
  const boundary = boundaryOf(contentType);
  return boundary === undefined ? undefined : parseMultipart(body, boundary);
};

function answersOf(part: Part): PartAnswers | undefined {
  const contentType = part.headers.get('content-type') ?? '';
  if (!contentType.toLowerCase().startsWith('multipart/')) {
    const answer = readHttp(part);
    return answer && [answer];
  }
  return allOf(partsOf(contentType, part.content), readHttp);
}

function readHttp(part: Part): PartAnswer | undefined {
  const [statusLine = '', ...rest] = part.content.split('\r\n');
  const status = /^HTTP\/1\.[01] (\d{3})\b/.exec(statusLine)?.[1];
  if (status === undefined) return undefined;
  const blank = rest.indexOf('');
  const headers = new Headers([...readHeaders(blank < 0 ? rest : rest.slice(0, blank))]);
  const body = blank < 0 ? '' : rest.slice(blank + 1).join('\r\n');
  const contentId = Number(part.headers.get('content-id') ?? Number.NaN);
  return { status: Number(status), headers, body, ...(Number.isInteger(contentId) ? { contentId } : {}) };
}

function allOf<T, U>(values: readonly T[] | undefined, read: (value: T) => U | undefined): readonly U[] | undefined {
  const found = values?.map(read);
  return found?.every((value): value is NonNullable<typeof value> => value !== undefined) ? found : undefined;
}
