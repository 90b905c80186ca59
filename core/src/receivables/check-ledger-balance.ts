import { type Books } from './books';
import { ledgerEntryId } from './compose-entries';
import { type Finding, shown } from './finding';
import { type LedgerEntry } from './ledger-entry';
import { ledgerImbalances } from './ledger-imbalances';

/**
 * I12: each transaction balances per currency and in the accounting currency, lies in one legal entity on one day, and its lines are numbered
 * from 1 without gap or double, each under the id its place gives it; a deleted, added or moved line shows up as one of these.
 */
export function checkLedgerBalance({ entries }: Books): readonly Finding[] {
  const transactions = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    const known = transactions.get(entry.transaction);
    if (known) known.push(entry);
    else transactions.set(entry.transaction, [entry]);
  }
  return [...transactions].flatMap(([transaction, lines]) => [
    ...balanceFindings(transaction, lines),
    ...numberingFindings(transaction, lines),
    ...headerFindings(transaction, lines),
    ...lines.flatMap(idFindings),
  ]);
}

const balanceFindings = (subject: string, lines: readonly LedgerEntry[]): readonly Finding[] =>
  ledgerImbalances(lines).map(({ measure, found }) => ({
    invariant: 'I12',
    subject,
    expected: shown({ ...found, minor: 0 }),
    found: shown(found),
    text: `Debits and credits of the transaction differ ${measure === 'currency' ? `in ${found.currency}` : `in the accounting currency ${found.currency}`}.`,
  }));

function numberingFindings(subject: string, lines: readonly LedgerEntry[]): readonly Finding[] {
  const numbers = lines.map((entry) => entry.line).sort((first, second) => first - second);
  if (numbers.every((number, at) => number === at + 1)) return [];
  const text = 'The lines of the transaction are not numbered without gap or double: a line was added or is gone.';
  return [{ invariant: 'I12', subject, expected: `1 to ${numbers.length}`, found: numbers.join(', '), text }];
}

function headerFindings(subject: string, lines: readonly LedgerEntry[]): readonly Finding[] {
  const headers = new Set(lines.map((entry) => `${entry.legalEntityId} on ${entry.postingDate}`));
  if (headers.size <= 1) return [];
  const text = 'The lines of the transaction are not of one legal entity and one posting date.';
  return [{ invariant: 'I12', subject, expected: 'one', found: [...headers].join('; '), text }];
}

function idFindings(entry: LedgerEntry): readonly Finding[] {
  const expected = ledgerEntryId(entry.transaction, entry.line);
  const text = 'The ledger entry does not have the id of its transaction and line.';
  return entry.id === expected ? [] : [{ invariant: 'I12', subject: entry.id, expected, found: entry.id, text }];
}
