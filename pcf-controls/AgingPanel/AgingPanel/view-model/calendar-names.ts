export interface CalendarNames {
  readonly months: string[];
  readonly shortMonths: string[];
  readonly days: string[];
  readonly shortDays: string[];
}

/** Months from January and days from Sunday in the user's language. */
export function calendarNames(locale: string): CalendarNames {
  // 2023 began on a Sunday; noon UTC read in UTC, so that no zone can shift a name.
  const monthName = (style: 'long' | 'short') =>
    names(locale, { month: style }, (index) => Date.UTC(2023, index, 15, 12));
  const dayName = (style: 'long' | 'narrow') =>
    names(locale, { weekday: style }, (index) => Date.UTC(2023, 0, 1 + index, 12));
  return {
    months: monthName('long').slice(0, 12),
    shortMonths: monthName('short').slice(0, 12),
    days: dayName('long').slice(0, 7),
    shortDays: dayName('narrow').slice(0, 7),
  };
}

function names(locale: string, options: Intl.DateTimeFormatOptions, instantOf: (index: number) => number): string[] {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, index) => format.format(new Date(instantOf(index))));
}
