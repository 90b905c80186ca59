import { STATUS_CODES } from 'node:http';
import { type ApiResponse } from '../api-request';

/** The answer to one operation, with the Content-ID it was asked under. */
export interface BatchAnswer {
  readonly response: ApiResponse;
  readonly contentId?: string;
}

export type BatchResult =
  | { readonly kind: 'operation'; readonly answer: BatchAnswer }
  | { readonly kind: 'change-set'; readonly answers: readonly BatchAnswer[] };

/** Writes the multipart answer of a batch. `newId` gives the boundaries their GUIDs. */
export function composeBatch(
  results: readonly BatchResult[],
  newId: () => string,
): { readonly contentType: string; readonly body: string } {
  const boundary = `batchresponse_${newId()}`;
  const parts = results.map((result) =>
    result.kind === 'operation' ? httpPart(result.answer) : changeSetPart(result.answers, newId),
  );
  return { contentType: `multipart/mixed; boundary=${boundary}`, body: multipart(boundary, parts) };
}

function changeSetPart(answers: readonly BatchAnswer[], newId: () => string): string {
  const boundary = `changesetresponse_${newId()}`;
  return `Content-Type: multipart/mixed; boundary=${boundary}\r\n\r\n${multipart(boundary, answers.map(httpPart))}`;
}

const multipart = (boundary: string, parts: readonly string[]): string =>
  `${parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('')}--${boundary}--\r\n`;

function httpPart({ response, contentId }: BatchAnswer): string {
  const lines = [
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    ...(contentId === undefined ? [] : [`Content-ID: ${contentId}`]),
    '',
    `HTTP/1.1 ${response.status} ${STATUS_CODES[response.status] ?? ''}`,
    ...Object.entries(response.headers).map(([name, value]) => `${name}: ${value}`),
    '',
    response.body ?? '',
  ];
  return lines.join('\r\n');
}
