import { createHash, timingSafeEqual } from 'node:crypto';
import { type IncomingMessage } from 'node:http';

/** The keys of the local host: one for functions, one that opens everything (the real host's `_master`). */
export interface HostKeys {
  readonly functionKey: string;
  readonly masterKey: string;
}

export type AuthLevel = 'anonymous' | 'function' | 'admin';

/** Whether a request carries a key (header `x-functions-key` or `?code=`) that opens the level. */
export function mayCall(
  level: AuthLevel,
  keys: HostKeys,
  request: { headers: IncomingMessage['headers']; url: URL },
): boolean {
  if (level === 'anonymous') return true;
  const header = request.headers['x-functions-key'];
  const given = (Array.isArray(header) ? header[0] : header) ?? request.url.searchParams.get('code') ?? '';
  if (given === '') return false;
  return same(given, keys.masterKey) || (level === 'function' && same(given, keys.functionKey));
}

/** An unknown level is refused at start, never treated as open. */
export function readAuthLevel(value: unknown): AuthLevel {
  const level = typeof value === 'string' ? value.toLowerCase() : 'anonymous';
  if (level === 'anonymous' || level === 'function' || level === 'admin') return level;
  throw new Error(`authLevel ${level} is not supported by the local host.`);
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const same = (left: string, right: string): boolean => timingSafeEqual(digest(left), digest(right));
