import { DataverseError } from '../../errors/dataverse-error';

/** One request inside a batch, as its part says it. */
export interface BatchOperation {
  readonly method: string;
  /** As written: relative, from the root, or absolute. */
  readonly address: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
  readonly contentId?: string;
}

export type BatchItem =
  | { readonly kind: 'operation'; readonly operation: BatchOperation }
  | { readonly kind: 'change-set'; readonly operations: readonly BatchOperation[] };

/** The platform's limit, change sets' operations included (reliability.md 1.3). */
const MOST_OPERATIONS = 1000;

/**
 * Reads a `$batch` body; lines may end with CRLF or LF (conformance row 67). Refuses, before anything runs: a body without its closing
 * line, more than 1,000 operations, a batch in a batch, GET in a change set, a Content-ID missing in a change set or used twice.
 */
export function parseBatch(contentType: string, body: string): readonly BatchItem[] {
  const items = splitParts(body, boundaryOf(contentType)).map(readItem);
  const operations = items.flatMap((item) => (item.kind === 'operation' ? [item.operation] : item.operations));
  if (operations.length > MOST_OPERATIONS)
    throw bad(`The batch has ${operations.length} operations. The maximum is ${MOST_OPERATIONS}.`);
  const ids = operations.flatMap(({ contentId }) => contentId ?? []);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw bad(`The Content-ID ${twice} is used more than once in the batch.`);
  return items;
}

function readItem(part: string): BatchItem {
  const { headers, rest } = splitHeaders(part);
  const type = headers.get('content-type') ?? '';
  if (!/^multipart\/mixed/i.test(type)) return { kind: 'operation', operation: readOperation(headers, rest) };
  return { kind: 'change-set', operations: splitParts(rest, boundaryOf(type)).map(readChange) };
}

function readChange(part: string): BatchOperation {
  const { headers, rest } = splitHeaders(part);
  if (/^multipart\//i.test(headers.get('content-type') ?? ''))
    throw bad('A change set cannot contain another change set.');
  const operation = readOperation(headers, rest);
  if (operation.method === 'GET') throw bad('GET is not allowed in a change set.');
  if (operation.contentId === undefined) throw bad('Every operation of a change set needs a Content-ID.');
  return operation;
}

function readOperation(partHeaders: ReadonlyMap<string, string>, http: string): BatchOperation {
  if (!/^application\/http/i.test(partHeaders.get('content-type') ?? ''))
    throw bad('A part of a batch must have the content type application/http.');
  const lines = /^\s*(\S+) (.+?)(?: HTTP\/\d(?:\.\d)?)?[ \t]*(?:\r?\n|$)([\s\S]*)$/.exec(http);
  if (lines?.[1] === undefined || lines[2] === undefined) throw bad('A part of a batch has no request line.');
  const { headers, rest } = splitHeaders(lines[3] ?? '');
  const contentId = partHeaders.get('content-id') ?? headers.get('content-id');
  const operation = { method: lines[1].toUpperCase(), address: lines[2], headers, body: rest.replace(/\r?\n$/, '') };
  if (/\$batch(?:\?|$)/.test(operation.address)) throw bad('A batch cannot be part of a batch.');
  return contentId === undefined ? operation : { ...operation, contentId };
}

function boundaryOf(contentType: string): string {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  const text = boundary?.[1] ?? boundary?.[2];
  if (text === undefined) throw bad('The content type of a batch must be multipart/mixed with a boundary.');
  return text;
}

/** The parts between the boundary lines. Without the closing line the body was cut short, and nothing of it may run. */
function splitParts(body: string, boundary: string): readonly string[] {
  const line = new RegExp(`(?:^|\\r?\\n)--${escapeRegExp(boundary)}(--)?[ \\t]*(?=\\r?\\n|$)`, 'g');
  const marks = [...body.matchAll(line)];
  const closing = marks.findIndex((mark) => mark[1] === '--');
  if (closing < 0) throw bad(`The batch does not end with --${boundary}--.`);
  return marks.slice(0, closing).map((mark, index) => {
    const start = mark.index + mark[0].length;
    return body.slice(start, marks[index + 1]?.index ?? body.length).replace(/^\r?\n/, '');
  });
}

/** Header lines up to the first empty line, and what follows it. */
function splitHeaders(text: string): { headers: ReadonlyMap<string, string>; rest: string } {
  const end = /^\r?\n|\r?\n\r?\n/.exec(text);
  const head = end ? text.slice(0, end.index) : text;
  const rest = end ? text.slice(end.index + end[0].length) : '';
  const headers = new Map<string, string>();
  for (const line of head.split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, rest };
}

const escapeRegExp = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

const bad = (message: string): DataverseError => new DataverseError(400, '0x80048d06', message);
