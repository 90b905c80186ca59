import { calendarDayOf, daysInMonth, type IsoDate, isoDateOf } from './iso-date';

/**
 * The same day so many months later or earlier. A day the target month does not have becomes its last day (31 January and one month is
 * 28 February), and the way back does not restore it: 28 February and one month is 28 March. Hence always count from the first date,
 * not from the last result.
 */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const { year, month, day } = calendarDayOf(date);
  const monthNumber = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(monthNumber / 12), month: (monthNumber % 12) + 1 };
  return isoDateOf({ ...target, day: Math.min(day, daysInMonth(target.year, target.month)) });
}
