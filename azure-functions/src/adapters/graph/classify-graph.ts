import { z } from 'zod';
import { type MailNotDone } from '../../jobs/delivery/mail-port';

/** A complete answer of Graph that is no success. */
export interface RefusedAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** The mailbox has sent all it may in a day (reliability.md 2.4: 10,000 recipients). */
const DAILY_CAP = 'ErrorExceededMessageLimit';
/** What the local mail sink answers for a feature it lacks: surely not done. */
const NOT_IMPLEMENTED = 501;

/** Sorts what is no success into its class. A server error is ambiguous even on a send: Graph accepts mails and answers 504 (F17). */
export function classifyGraph({ status, headers, body }: RefusedAnswer): MailNotDone {
  const { code, message } = readError(body);
  if (code === DAILY_CAP) return { outcome: 'capped', code };
  if (status === 429) return { outcome: 'throttled', code, ...retryAfter(headers) };
  if (status === 408 || (status >= 500 && status !== NOT_IMPLEMENTED))
    return { outcome: 'ambiguous', reason: `status ${status} ${code} ${(message || body).slice(0, 120)}`.trim() };
  return { outcome: 'rejected', status, code, message };
}

const errorBody = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

function readError(body: string): { code: string; message: string } {
  try {
    const parsed = errorBody.safeParse(JSON.parse(body));
    if (parsed.success) return parsed.data.error;
  } catch {
    // Not JSON: a gateway answered, not Graph.
  }
  return { code: '', message: '' };
}

function retryAfter(headers: Headers): { retryAfterSeconds?: number } {
  const value = headers.get('retry-after') ?? '';
  return /^\d+$/.test(value) ? { retryAfterSeconds: Number(value) } : {};
}
