import { ok, refuse, type Result } from './result';

declare const isoDateBrand: unique symbol;

/**
 * A calendar day `YYYY-MM-DD`, years 0001 to 9999, without time or zone; compared with `<`. All date arithmetic of this folder counts days
 * of the Gregorian calendar itself and never touches the language's Date, so no time zone can move a day.
 */
export type IsoDate = string & { readonly [isoDateBrand]: 'IsoDate' };

export interface DateInvalid {
  readonly code: 'date.invalid';
  readonly text: string;
}

/** Reads a day of the calendar; 2026-02-29 and 2026-3-1 are refused. */
export const parseIsoDate = (text: string): Result<IsoDate, DateInvalid> =>
  isIsoDate(text) ? ok(text) : refuse({ code: 'date.invalid', text });

/** A date written in code. Throws when there is no such day. */
export function isoDate(text: string): IsoDate {
  if (!isIsoDate(text)) throw new RangeError(`'${text}' is no day of the calendar`);
  return text;
}

/** A date from its numbers, month 1 to 12. Throws when there is no such day. */
export const isoDateOf = ({ year, month, day }: CalendarDay): IsoDate =>
  isoDate(`${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`);

/** Year, month (1 to 12) and day of a date. */
export const calendarDayOf = (date: IsoDate): CalendarDay => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
});

export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** How many days a month has. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isIsoDate(text: string): text is IsoDate {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const padded = (value: number, width: number): string => String(value).padStart(width, '0');
