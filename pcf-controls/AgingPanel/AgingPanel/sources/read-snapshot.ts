import { parseCurrency, parseInstant, parseIsoDate, money, type IsoDate, type Money } from '@o2c/core/kernel';
import { type AppliedAmounts, type OpenItemKind, type Receivable } from '@o2c/core/receivables';
import { type ReadOutcome } from './receivables-source';

/**
 * Reads a snapshot, version 1:
 * `{"v":1,"asOf":"2026-03-31","takenAt":"2026-03-31T08:00:00Z","items":[...],"settlements":[...]}` with the members of
 * `Receivable` and `AppliedAmounts`, amounts as `{"minor":1240000,"currency":"EUR"}`. Anything else is refused whole: half a
 * snapshot would be a wrong balance.
 */
export function readSnapshot(json: string): ReadOutcome {
  const parsed = parse(json);
  if (!isRecord(parsed) || parsed['v'] !== 1) return unreadable(isRecord(parsed) ? parsed['v'] : undefined);
  try {
    const asOf = day(parsed['asOf']);
    const readAt = instantText(parsed['takenAt']);
    const items = list(parsed['items']).map(receivable);
    const settlements = list(parsed['settlements']).map(applied);
    return { ok: true, value: { items, settlements, asOf, readAt, pages: 1 } };
  } catch (malformed) {
    return unreadable(`1, ${malformed instanceof Error ? malformed.message : 'malformed'}`);
  }
}

const unreadable = (version: unknown): ReadOutcome => ({
  ok: false,
  error: {
    code: 'receivables.unreadable-snapshot',
    version: typeof version === 'string' || typeof version === 'number' ? String(version) : undefined,
  },
});

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // Not JSON at all reads like a snapshot of no version: the user sees the same sentence.
    return undefined;
  }
}

const KINDS: readonly OpenItemKind[] = ['invoice', 'creditNote', 'payment', 'interest', 'fee', 'chargeback', 'opening'];

function receivable(value: unknown): Receivable {
  const row = record(value);
  const kind = KINDS.find((each) => each === row['kind']);
  if (kind === undefined) throw new TypeError('kind');
  const amount = amountOf(row['amount']);
  return {
    id: text(row['id']),
    kind,
    documentNumber: text(row['documentNumber']),
    instalment: typeof row['instalment'] === 'number' ? row['instalment'] : 1,
    customerId: text(row['customerId'] ?? ''),
    documentDate: day(row['documentDate']),
    dueDate: day(row['dueDate']),
    amount,
    accountingAmount: amountOr(amount, row['accountingAmount']),
    disputedAmount: amountOr({ ...amount, minor: 0 }, row['disputedAmount']),
  };
}

function applied(value: unknown): AppliedAmounts {
  const row = record(value);
  const [debitAmount, creditAmount] = [amountOf(row['debitAmount']), amountOf(row['creditAmount'])];
  return {
    debitItemId: text(row['debitItemId']),
    creditItemId: text(row['creditItemId']),
    debitAmount,
    creditAmount,
    debitAccountingAmount: amountOr(debitAmount, row['debitAccountingAmount']),
    creditAccountingAmount: amountOr(creditAmount, row['creditAccountingAmount']),
    effectiveOn: day(row['effectiveOn']),
  };
}

/** Members that may be left out. */
const amountOr = (otherwise: Money, value: unknown): Money => (value === undefined ? otherwise : amountOf(value));

function amountOf(value: unknown): Money {
  const { minor, currency } = record(value);
  const known = parseCurrency(text(currency));
  if (!known.ok || typeof minor !== 'number' || !Number.isSafeInteger(minor)) throw new TypeError('amount');
  return money(minor, known.value);
}

function day(value: unknown): IsoDate {
  const parsed = parseIsoDate(text(value));
  if (!parsed.ok) throw new TypeError('date');
  return parsed.value;
}

function instantText(value: unknown): string {
  const parsed = parseInstant(text(value));
  if (!parsed.ok) throw new TypeError('takenAt');
  return parsed.value;
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('text');
  return value;
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new TypeError('list');
  return value;
}

function record(value: unknown): Record<string, unknown> {
  if (!isRecord(value)) throw new TypeError('record');
  return value;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
