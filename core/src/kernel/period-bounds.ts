import { addDays } from './add-days';
import { addMonths } from './add-months';
import { calendarDayOf, daysInMonth, type IsoDate, isoDateOf } from './iso-date';
import { weekdayOf } from './weekday';

/** A period of the calendar; weeks begin on Monday. */
export type CalendarPeriod = 'week' | 'month' | 'quarter' | 'year';

/** The first day of the period that holds the date. */
export function startOf(period: CalendarPeriod, date: IsoDate): IsoDate {
  const { year, month } = calendarDayOf(date);
  switch (period) {
    case 'week':
      return addDays(date, 1 - weekdayOf(date));
    case 'month':
      return isoDateOf({ year, month, day: 1 });
    case 'quarter':
      return isoDateOf({ year, month: month - ((month - 1) % 3), day: 1 });
    case 'year':
      return isoDateOf({ year, month: 1, day: 1 });
  }
}

/** The last day of the period that holds the date. */
export function endOf(period: CalendarPeriod, date: IsoDate): IsoDate {
  const start = startOf(period, date);
  if (period === 'week') return addDays(start, 6);
  const { year, month } = calendarDayOf(addMonths(start, MONTHS[period] - 1));
  return isoDateOf({ year, month, day: daysInMonth(year, month) });
}

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;
