import { type Money, negate, subtract, sum } from '../kernel';
import { type BankStatement, type StatementDefect, type StatementEntry, type StatementFormat } from './bank-statement';

/** Why a statement waits for a person instead of being posted (CA-1). The statement is quarantined as a whole, never single entries. */
export type Quarantine =
  | StatementDefect
  | { readonly code: 'statement.no-opening-balance' }
  | { readonly code: 'statement.no-closing-balance' }
  /** It shares entries with another statement, and the balances do not say how. */
  | { readonly code: 'statement.overlap-unexplained'; readonly statementId: string }
  | { readonly code: 'statement.balance-currency'; readonly found: string; readonly expected: string }
  | {
      readonly code: 'statement.not-footing';
      readonly opening: Money;
      readonly entries: Money;
      readonly expected: Money;
      readonly closing: Money;
    };

/** A statement with its verdict; the entries' signs are final. */
export interface JudgedStatement extends BankStatement {
  /** Opening balance plus booked entries is the closing balance, to the last minor unit (I8). */
  readonly balanced: boolean;
  readonly quarantine?: Quarantine;
}

/**
 * Foots a statement: opening plus booked entries must be the closing balance exactly (spec/formats.md 4.1, I8). A reversal counts with the
 * opposite sign of its credit/debit mark; banks that already wrote the mark of the reversal itself, as ISO 20022 means it, are recognised by
 * their balances, which then foot only with the signs as they stand. A notification (camt.054) has no balances and is not judged.
 */
export function judgeStatement(statement: BankStatement, format: StatementFormat): JudgedStatement {
  if (format === 'camt054') return { ...statement, balanced: false };
  const balances = balancesOf(statement);
  if ('code' in balances) return { ...statement, balanced: false, quarantine: statement.defects[0] ?? balances };
  const asMarked = statement.entries.map((entry) =>
    entry.reversal ? { ...entry, amount: negate(entry.amount) } : entry,
  );
  const entries = [statement.entries, asMarked].find((candidate) => foots(balances, candidate));
  const judged = { ...statement, entries: entries ?? statement.entries, balanced: entries !== undefined };
  const quarantine = statement.defects[0] ?? (entries ? undefined : notFooting(balances, statement.entries));
  return quarantine ? { ...judged, quarantine } : judged;
}

interface Balances {
  readonly opening: Money;
  readonly closing: Money;
}

function balancesOf({ opening, closing, currency }: BankStatement): Balances | Quarantine {
  if (!opening) return { code: 'statement.no-opening-balance' };
  if (!closing) return { code: 'statement.no-closing-balance' };
  const foreign = [opening, closing].find((balance) => balance.currency !== currency);
  if (foreign) return { code: 'statement.balance-currency', found: foreign.currency, expected: currency };
  return { opening, closing };
}

/** What the booked entries add up to; entries in another currency are a defect of their own and left out here. */
const total = (entries: readonly StatementEntry[], { opening: { currency } }: Balances): Money =>
  sum(
    entries
      .filter((entry) => entry.status === 'booked' && entry.amount.currency === currency)
      .map((entry) => entry.amount),
    currency,
  );

const foots = (balances: Balances, entries: readonly StatementEntry[]): boolean =>
  subtract(balances.closing, balances.opening).minor === total(entries, balances).minor;

function notFooting(balances: Balances, entries: readonly StatementEntry[]): Quarantine {
  const { opening, closing } = balances;
  const booked = total(entries, balances);
  const expected = { ...opening, minor: opening.minor + booked.minor };
  return { code: 'statement.not-footing', opening, entries: booked, expected, closing };
}
