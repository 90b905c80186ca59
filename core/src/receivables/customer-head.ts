import { absolute, type CurrencyCode, type Decimal, divideWhole, type Money, scaledDecimal, sum } from '../kernel';
import { type AgedPart } from './aged-part';
import { type Aging } from './aging-of';
import { type Receivable } from './open-item';

/** The four figures at the head of a customer's account, in one currency. */
export interface CustomerHead<Item extends Receivable> {
  readonly currency: CurrencyCode;
  /** All that is open: debits less credits. */
  readonly balance: Money;
  /** Debits late by a day or more; a credit not yet applied does not hide them. */
  readonly overdue: Money;
  /** Credits not yet applied, above zero. */
  readonly credits: Money;
  /** The late debit with the earliest due date (then document number, instalment and id); undefined when nothing is late. */
  readonly oldest: AgedPart<Item> | undefined;
  /** Days late of the late debits weighted by their open amounts, one place, half away from zero; undefined when nothing is late. */
  readonly weightedDaysLate: Decimal | undefined;
}

/** The head figures per currency in which something is open, in the order of the codes. */
export const customerHeads = <Item extends Receivable>(aging: Aging<Item>): readonly CustomerHead<Item>[] =>
  aging.byCurrency.map(({ currency }) =>
    headOf(
      currency,
      aging.parts.filter((part) => part.open.currency === currency),
      (part) => part.open,
    ),
  );

/** The head figures in the accounting currency, one entry per accounting currency. */
export const accountingHeads = <Item extends Receivable>(aging: Aging<Item>): readonly CustomerHead<Item>[] =>
  aging.byAccountingCurrency.map(({ currency }) =>
    headOf(
      currency,
      aging.parts.filter((part) => part.accountingOpen.currency === currency),
      (part) => part.accountingOpen,
    ),
  );

function headOf<Item extends Receivable>(
  currency: CurrencyCode,
  parts: readonly AgedPart<Item>[],
  amountOf: (part: AgedPart<Item>) => Money,
): CustomerHead<Item> {
  const late = parts.filter((part) => part.open.minor > 0 && part.daysLate >= 1).sort(oldestFirst);
  const credits = sum(parts.filter((part) => part.open.minor < 0).map(amountOf), currency);
  return {
    currency,
    balance: sum(parts.map(amountOf), currency),
    overdue: sum(late.map(amountOf), currency),
    credits: absolute(credits),
    oldest: late[0],
    weightedDaysLate: weightedDays(
      late.map((part) => ({ days: part.daysLate, amount: amountOf(part) })),
      currency,
    ),
  };
}

function weightedDays(
  rows: readonly { readonly days: number; readonly amount: Money }[],
  currency: CurrencyCode,
): Decimal | undefined {
  const total = sum(
    rows.map(({ amount }) => amount),
    currency,
  ).minor;
  if (total === 0) return undefined;
  const weighted = rows.reduce((running, { days, amount }) => running + BigInt(days) * BigInt(amount.minor), BigInt(0));
  return scaledDecimal(divideWhole(weighted * BigInt(10), BigInt(total), 'halfAwayFromZero'), 1);
}

function oldestFirst(first: AgedPart<Receivable>, second: AgedPart<Receivable>): number {
  const order = ({ item }: AgedPart<Receivable>): string =>
    [item.dueDate, item.documentNumber, String(item.instalment).padStart(6, '0'), item.id].join('\u0000');
  return order(first) < order(second) ? -1 : 1;
}
