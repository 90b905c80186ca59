import { readHeaders, withoutOrganization } from './read-request';
import { lenientJson } from './lenient-json';

/** A documented response. No status where the page shows the body only. */
export interface DocumentedResponse {
  readonly status?: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON as read, text as it stands, or nothing. */
  readonly body?: unknown;
  /** The parts of a batch, as written. */
  readonly batch?: string;
  /** The page left something out ("removed for brevity"): what is shown is a part of the answer. */
  readonly elided: boolean;
  readonly repairs: readonly string[];
}

/** Reads a response block: with or without a status line, with or without the empty line before its body. */
export function readResponse(text: string): DocumentedResponse {
  const lines = withoutOrganization(text)
    .split(/\r?\n/)
    .map((line) => line.trimEnd());
  if (/^--batchresponse_/.test(lines[0] ?? ''))
    return { headers: {}, batch: lines.join('\n'), elided: false, repairs: [] };
  const status = /^\s*HTTP\/1\.1 (\d{3})/.exec(lines[0] ?? '')?.[1];
  const bodyAt = lines.findIndex((line, index) => /^\s*\{/.test(line) || (index > 0 && lines[index - 1] === ''));
  const head = bodyAt < 0 ? lines : lines.slice(0, bodyAt);
  const body = bodyAt < 0 ? '' : lines.slice(bodyAt).join('\n').trim();
  const shown = { headers: readHeaders(head), ...(status === undefined ? {} : { status: Number(status) }) };
  if (body === '') return { ...shown, elided: false, repairs: [] };
  if (!body.startsWith('{')) return { ...shown, body, elided: false, repairs: [] };
  const { value, repairs, elided } = lenientJson(body);
  return { ...shown, body: value, repairs, elided };
}
