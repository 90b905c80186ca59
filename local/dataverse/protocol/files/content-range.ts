import { badFileRequest } from '../../errors/file-errors';

/** Where a chunk stands in its file: from `start` up to, and without, `end`, of `size` bytes. */
export interface ContentRange {
  readonly start: number;
  readonly end: number;
  readonly size: number;
}

/** `Content-Range: bytes 0-4194303/25870370`. Refuses one that is missing, malformed, or does not fit the bytes that came with it. */
export function readContentRange(header: string | undefined, length: number): ContentRange {
  const match = /^bytes (\d+)-(\d+)\/(\d+)$/.exec((header ?? '').trim());
  if (!match) throw badFileRequest("a chunk needs a Content-Range header like 'bytes 0-4194303/25870370'.");
  const [start, last, size] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (last < start || last >= size || last - start + 1 !== length)
    throw badFileRequest(`the Content-Range '${match[0]}' does not fit a chunk of ${length} bytes.`);
  return { start, end: last + 1, size };
}
