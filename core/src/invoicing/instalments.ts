import {
  addDays,
  addMonths,
  allocate,
  calendarDayOf,
  daysInMonth,
  endOf,
  type IsoDate,
  isoDateOf,
  type Money,
} from '../kernel';

/** When an amount is due, counted from the issue date (IN-10). */
export interface DueTerms {
  readonly netDays: number;
  /** The date moves to the end of its month. */
  readonly endOfMonth: boolean;
  /** The date moves on to this day of a month. */
  readonly dayOfMonth?: number;
  readonly monthsAhead: number;
  /** Equal parts, each a month after the one before. */
  readonly instalments: number;
}

/** One part of a document's amount and the day it is due. */
export interface Instalment {
  /** From 1. */
  readonly instalment: number;
  readonly dueDate: IsoDate;
  readonly amount: Money;
}

/**
 * The day an amount is due: months ahead, then net days, then the end of that month, then on to the day of month (the last day where the month
 * is shorter).
 * @example issued 2026-01-31 at 30 days to the end of the month: 2026-03-31
 */
export function dueDateOf(issueDate: IsoDate, terms: Omit<DueTerms, 'instalments'>): IsoDate {
  const plain = addDays(addMonths(issueDate, terms.monthsAhead), terms.netDays);
  const moved = terms.endOfMonth ? endOf('month', plain) : plain;
  return terms.dayOfMonth === undefined ? moved : onOrAfter(moved, terms.dayOfMonth);
}

function onOrAfter(date: IsoDate, dayOfMonth: number): IsoDate {
  const inMonthOf = (some: IsoDate): IsoDate => {
    const { year, month } = calendarDayOf(some);
    return isoDateOf({ year, month, day: Math.min(dayOfMonth, daysInMonth(year, month)) });
  };
  const same = inMonthOf(date);
  return same >= date ? same : inMonthOf(addMonths(date, 1));
}

/** Splits an amount into the instalments of a term: equal parts that sum exactly to it, the first cents with the earlier ones. */
export function instalmentsOf(amount: Money, issueDate: IsoDate, terms: DueTerms): readonly Instalment[] {
  const count = Math.max(1, terms.instalments);
  const parts = allocate(amount, Array<number>(count).fill(1));
  if (!parts.ok) throw new RangeError('no instalments');
  return parts.value.map((part, at) => ({
    instalment: at + 1,
    dueDate: dueDateOf(issueDate, { ...terms, monthsAhead: terms.monthsAhead + at }),
    amount: part,
  }));
}
