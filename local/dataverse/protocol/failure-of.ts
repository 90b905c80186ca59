import { type ApiResponse } from './api-request';

const LONGEST = 300;

/** What failed in an answer, and why, for the page of requests: code and message; of a batch those of its first part that failed. Undefined when nothing did. */
export function failureOf({ status, headers, body = '' }: ApiResponse): string | undefined {
  const batch = headers['Content-Type']?.startsWith('multipart') === true;
  if (!batch && status < 400) return undefined;
  const error = /\{"error":\{"code":"([^"]*)","message":("(?:[^"\\]|\\.)*")/.exec(body);
  if (!error) return status < 400 ? undefined : body.slice(0, LONGEST);
  const [, code = '', message = '""'] = error;
  return `${code} ${String(JSON.parse(message))}`.slice(0, LONGEST);
}
