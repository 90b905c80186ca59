import { type CreditOutcome, type CreditSource } from './credit-source';
import { readSubject } from './read-subject';
import { subjectQuery } from './subject-queries';

/**
 * A reading from the JSON that a canvas app hands in: `{ "v": 1, "asOf": instant, "record": {...} }`, the record as the Web API answers the panel's
 * own question. Another version or anything unreadable is refused.
 */
export const snapshotCredit = (json: string, today: () => string): CreditSource => ({
  read: ({ mode }) => Promise.resolve(readSnapshot(json, mode, today())),
});

function readSnapshot(json: string, mode: 'account' | 'order' | 'invoice', today: string): CreditOutcome {
  const { v, asOf, record } = objectIn(json);
  if (v !== 1 || typeof asOf !== 'string' || typeof record !== 'object' || record === null)
    return { ok: false, error: { code: 'credit.unreadable-snapshot' } };
  return { ok: true, value: readSubject({ ...record }, subjectQuery(mode, today), { mode, readAt: asOf }) };
}

function objectIn(json: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    // Not JSON: has no version.
    return {};
  }
}
