import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Whether a text is one of the secrets. Hashes of equal length are compared in constant time, every secret always: neither
 * length, nor content, nor which of two secrets is near can be measured (spec/reliability.md 4.1).
 */
export function isOneOf(secrets: readonly string[], given: string): boolean {
  const hash = digest(given);
  return secrets.map((secret) => timingSafeEqual(digest(secret), hash)).reduce((any, same) => any || same, false);
}

const digest = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();
