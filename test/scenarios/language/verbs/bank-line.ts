import { matchLine } from '../lines/match-line';
import { amountOf } from '../lines/amounts';
import { complain, type ScenarioLine } from '../lines/scenario-entry';
import { type CurrencyCode, formatMoney, isoDate, type Money, negate, parseIsoDate } from '@o2c/core/kernel';

/** A booking of a bank statement as it stands in a scenario. */
export interface BankLine {
  readonly name: string;
  /** Signed: money in above zero. */
  readonly amount: Money;
  readonly customer: string;
  readonly text: string;
  readonly returned: boolean;
  /** Its own day; a statement that overlaps an earlier one tells a booking of then. */
  readonly day?: string;
}

const example = 'PAY-1 in 24.20 from ACME "NL01-2026-000001"  or  PAY-1 returned 24.20 to ACME';
const pattern =
  /^(?<name>\S+) (?<way>in|returned) (?<amount>[\d.]+) (?:from|to) (?<customer>\S+)(?: "(?<text>[^"]*)")?(?: on (?<day>[\d-]{10}))?$/;

/** Reads a booking: money in, or a payment that comes back. */
export function bankLineOf(line: ScenarioLine, currency: CurrencyCode): BankLine {
  const part = matchLine(line, line.text, { pattern, example });
  const amount = amountOf(line, part('amount'), currency);
  const returned = part('way') === 'returned';
  const day = part('day');
  if (day !== '' && !parseIsoDate(day).ok) return complain(line, `'${day}' is no date`);
  return {
    name: part('name'),
    amount: returned ? negate(amount) : amount,
    customer: part('customer'),
    text: part('text'),
    returned,
    ...(day === '' ? {} : { day: isoDate(day) }),
  };
}

/** The booking's amount without its sign, as a statement writes it. */
export const writtenAmount = ({ amount }: BankLine): string => formatMoney(amount).replace('-', '');
