import { addMonths } from './calendar';
import { type DayRange } from './date-ranges';

/** When the organisation's fiscal year begins and into how many periods it is cut. */
export interface FiscalCalendar {
  /** Month and day of the first day, from 1. */
  readonly month: number;
  readonly day: number;
  /** 1 a year, 2 semesters, 4 quarters, 12 months. */
  readonly periods: 1 | 2 | 4 | 12;
}

/** How an organisation comes: calendar years in quarters. */
export const CALENDAR_QUARTERS: FiscalCalendar = { month: 1, day: 1, periods: 4 };

export interface FiscalPeriod {
  /** The calendar year in which the fiscal year begins. */
  readonly year: number;
  /** From 1. */
  readonly period: number;
}

const startOfYear = ({ month, day }: FiscalCalendar, year: number): string =>
  `${year.toString().padStart(4, '0')}-${month.toString().padStart(2, '0')}-${day.toString().padStart(2, '0')}`;

/** The first day of a period; `period` may run past the end of its year. */
const startOfPeriod = (calendar: FiscalCalendar, { year, period }: FiscalPeriod): string =>
  addMonths(startOfYear(calendar, year), (period - 1) * (12 / calendar.periods));

/** The days of `count` periods from that one on. */
export const daysOfPeriods = (calendar: FiscalCalendar, first: FiscalPeriod, count: number): DayRange => ({
  from: startOfPeriod(calendar, first),
  until: startOfPeriod(calendar, { year: first.year, period: first.period + count }),
});

/** The days of `count` fiscal years from that one on. */
export const daysOfYears = (calendar: FiscalCalendar, year: number, count: number): DayRange => ({
  from: startOfYear(calendar, year),
  until: startOfYear(calendar, year + count),
});

/** The fiscal year and period of a day. */
export function periodOf(calendar: FiscalCalendar, day: string): FiscalPeriod {
  const calendarYear = Number(day.slice(0, 4));
  const year = day < startOfYear(calendar, calendarYear) ? calendarYear - 1 : calendarYear;
  let period = 1;
  while (period < calendar.periods && day >= startOfPeriod(calendar, { year, period: period + 1 })) period += 1;
  return { year, period };
}
