import { API_PATH } from '../connection';
import { type BatchPart, type ChangeSet, isChangeSet, type Operation, operationsOf, type ReadPart } from './change-set';

/** Dataverse's limit, and our distance from it (design.md decision 3). */
export const MOST_OPERATIONS = 900;

/**
 * The body of a `$batch` with one change set per transaction and one part per read. Lines end with CRLF; Content-IDs are
 * unique across the whole batch (spec/reliability.md 1.3). `boundary` must not occur in any body: the caller makes it
 * random. Throws on no operations, on an empty change set, and on more than 900 operations.
 */
export function composeBatch(parts: readonly BatchPart[], boundary: string): string {
  const count = parts.reduce((sum, part) => sum + operationsOf(part), 0);
  if (count === 0 || count > MOST_OPERATIONS || parts.some((part) => operationsOf(part) === 0)) {
    throw new RangeError(`A batch holds 1 to ${MOST_OPERATIONS} operations and no empty change set, not ${count}.`);
  }
  let contentId = 0;
  const nextId = (): number => (contentId += 1);
  const lines = parts.flatMap((part, index) =>
    isChangeSet(part)
      ? changeSetPart(part, { boundary, inner: `changeset_${index + 1}_${boundary}`, nextId })
      : requestPart(part, boundary, nextId()),
  );
  return [...lines, `--${boundary}--`, ''].join('\r\n');
}

interface Place {
  readonly boundary: string;
  readonly inner: string;
  readonly nextId: () => number;
}

function changeSetPart(operations: ChangeSet, { boundary, inner, nextId }: Place): readonly string[] {
  const lines = operations.flatMap((operation) => requestPart(operation, inner, nextId()));
  return [`--${boundary}`, `Content-Type: multipart/mixed; boundary=${inner}`, '', ...lines, `--${inner}--`, ''];
}

function requestPart(request: Operation | ReadPart, boundary: string, contentId: number): readonly string[] {
  const headers = Object.entries(request.headers ?? {}).map(([name, value]) => `${name}: ${oneLine(value)}`);
  const body = request.method === 'GET' ? undefined : request.body;
  const content = body === undefined ? [] : ['Content-Type: application/json; type=entry; charset=utf-8'];
  return [
    `--${boundary}`,
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    `Content-ID: ${contentId}`,
    '',
    `${request.method} ${API_PATH}${oneLine(request.path)} HTTP/1.1`,
    ...headers,
    ...content,
    '',
    body ?? '',
  ];
}

/** A line break here would let a value write headers of its own. */
function oneLine(text: string): string {
  if (/[\r\n]/.test(text)) throw new RangeError('A path or header of a batch must be one line.');
  return text;
}
