import { addDays } from './add-days';
import { type IsoDate } from './iso-date';
import { type Weekday, weekdayOf } from './weekday';

/** The days on which no business is done. */
export interface BusinessCalendar {
  readonly weekend: readonly Weekday[];
  readonly holidays: ReadonlySet<IsoDate>;
}

/** Whether business is done on the day. */
export const isBusinessDay = (date: IsoDate, calendar: BusinessCalendar): boolean =>
  !calendar.weekend.includes(weekdayOf(date)) && !calendar.holidays.has(date);

/** The day itself when business is done on it, else the next such day. */
export const businessDayOnOrAfter = (date: IsoDate, calendar: BusinessCalendar): IsoDate => walk(date, 1, calendar);

/** The day itself when business is done on it, else the last such day before. */
export const businessDayOnOrBefore = (date: IsoDate, calendar: BusinessCalendar): IsoDate => walk(date, -1, calendar);

/**
 * The so-many-th business day after the date (before it when negative). Zero gives the date itself, moved forward if no business is done
 * on it. Friday and one business day is Monday.
 */
export function addBusinessDays(date: IsoDate, days: number, calendar: BusinessCalendar): IsoDate {
  if (days === 0) return businessDayOnOrAfter(date, calendar);
  const step = days < 0 ? -1 : 1;
  let current = date;
  for (let left = Math.abs(days); left > 0; left -= 1) current = walk(addDays(current, step), step, calendar);
  return current;
}

function walk(date: IsoDate, step: 1 | -1, calendar: BusinessCalendar): IsoDate {
  if (new Set(calendar.weekend).size === 7) throw new RangeError('a calendar without business days');
  let current = date;
  while (!isBusinessDay(current, calendar)) current = addDays(current, step);
  return current;
}
