import { API_PATH } from '../connection';
import { type ChangeSet, type Operation } from './change-set';

/** Dataverse's limit, and our distance from it (design.md decision 3). */
export const MOST_OPERATIONS = 900;

/**
 * The body of a `$batch` with one change set per transaction. Lines end with CRLF; Content-IDs are unique across the whole
 * batch (spec/reliability.md 1.3). `boundary` must not occur in any body: the caller makes it random. Throws on no
 * operations, on an empty change set, and on more than 900 operations.
 */
export function composeBatch(changeSets: readonly ChangeSet[], boundary: string): string {
  const count = changeSets.reduce((sum, operations) => sum + operations.length, 0);
  if (count === 0 || count > MOST_OPERATIONS || changeSets.some((operations) => operations.length === 0)) {
    throw new RangeError(`A batch holds 1 to ${MOST_OPERATIONS} operations and no empty change set, not ${count}.`);
  }
  let contentId = 0;
  const parts = changeSets.map((operations, index) => {
    const inner = `changeset_${index + 1}_${boundary}`;
    const lines = operations.flatMap((operation) => operationPart(operation, inner, (contentId += 1)));
    return [`--${boundary}`, `Content-Type: multipart/mixed; boundary=${inner}`, '', ...lines, `--${inner}--`, ''];
  });
  return [...parts.flat(), `--${boundary}--`, ''].join('\r\n');
}

function operationPart(operation: Operation, boundary: string, contentId: number): readonly string[] {
  const headers = Object.entries(operation.headers ?? {}).map(([name, value]) => `${name}: ${oneLine(value)}`);
  const content = operation.body === undefined ? [] : ['Content-Type: application/json; type=entry; charset=utf-8'];
  return [
    `--${boundary}`,
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    `Content-ID: ${contentId}`,
    '',
    `${operation.method} ${API_PATH}${oneLine(operation.path)} HTTP/1.1`,
    ...headers,
    ...content,
    '',
    operation.body ?? '',
  ];
}

/** A line break here would let a value write headers of its own. */
function oneLine(text: string): string {
  if (/[\r\n]/.test(text)) throw new RangeError('A path or header of a batch must be one line.');
  return text;
}
