import { z } from 'zod';
import { type Reply } from './reply';

/** Codes that mean "what is stored is in the way", whatever the status: documented and seen statuses differ (reliability.md 1.3). */
const CONFLICT_CODES = new Set([
  '0x80060882', // ConcurrencyVersionMismatch
  '0x80060883', // ConcurrencyVersionNotProvided
  '0x80040237', // DuplicateRecord
  '0x80060892', // DuplicateRecordEntityKey
  '0x80040333', // DuplicateRecordsFound
]);

/** 501 is what the local Dataverse answers for a feature it lacks: surely not executed. */
const NOT_IMPLEMENTED = 501;

/** Request timeout and gateway timeout. */
const TOO_SLOW = new Set([408, 504]);

export interface WireReply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** Sorts a complete HTTP answer into its outcome class. Server errors are ambiguous: the work may have been done before the error. */
export function classify({ status, headers, body }: WireReply): Reply {
  if (status >= 200 && status < 300) return { outcome: 'ok', status, headers, body };
  const { code, message } = readError(body);
  if (status === 429) return { outcome: 'throttled', code, ...retryAfter(headers) };
  if (status === 409 || status === 412 || CONFLICT_CODES.has(code))
    return { outcome: 'conflict', status, code, message };
  if (status === 408 || (status >= 500 && status !== NOT_IMPLEMENTED)) {
    // A gateway's HTML says more than nothing: its beginning goes to the log.
    const reason = `status ${status} ${code} ${(message || body).slice(0, 120)}`.trim();
    return { outcome: 'ambiguous', reason, ...(TOO_SLOW.has(status) ? { tooSlow: true } : {}) };
  }
  return { outcome: 'rejected', status, code, message };
}

const errorBody = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

function readError(body: string): { code: string; message: string } {
  try {
    const parsed = errorBody.safeParse(JSON.parse(body));
    if (parsed.success) return { code: parsed.data.error.code.toLowerCase(), message: parsed.data.error.message };
  } catch {
    // Not JSON: a proxy answered, not Dataverse.
  }
  return { code: '', message: '' };
}

/** Dataverse says seconds; another form counts as not said. */
function retryAfter(headers: Headers): { retryAfterSeconds?: number } {
  const value = headers.get('retry-after') ?? '';
  return /^\d+(?:\.\d+)?$/.test(value) ? { retryAfterSeconds: Number(value) } : {};
}
