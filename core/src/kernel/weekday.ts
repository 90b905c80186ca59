import { dayNumberOf } from './day-number';
import { type IsoDate } from './iso-date';

/** Day of the week as ISO 8601 counts: Monday 1 to Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** The day of the week of a date. */
export function weekdayOf(date: IsoDate): Weekday {
  // 1970-01-01 was a Thursday, three days after a Monday.
  const sinceMonday = (((dayNumberOf(date) + 3) % 7) + 7) % 7;
  return WEEKDAYS[sinceMonday] ?? 1;
}

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
