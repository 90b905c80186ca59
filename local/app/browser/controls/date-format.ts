import { languageTag } from './language-tag';

type DateFormattingInfo = ComponentFramework.UserSettingApi.DateFormattingInfo;

const shortPatterns: Readonly<Record<number, string>> = {
  1025: 'dd/MM/yyyy',
  1031: 'dd.MM.yyyy',
  1033: 'M/d/yyyy',
  1036: 'dd/MM/yyyy',
  1041: 'yyyy/MM/dd',
  3082: 'dd/MM/yyyy',
};

/** The person's date format, as `userSettings.dateFormattingInfo`: names of their language, patterns as .NET writes them. */
export function dateFormattingInfo(lcid: number): DateFormattingInfo {
  const shortDatePattern = shortPatterns[lcid] ?? 'M/d/yyyy';
  const months = names(lcid, 'month', 12);
  const days = names(lcid, 'weekday', 7);
  return {
    amDesignator: 'AM',
    pmDesignator: 'PM',
    dateSeparator: /[^dMy]/.exec(shortDatePattern)?.[0] ?? '/',
    timeSeparator: ':',
    firstDayOfWeek: lcid === 1033 || lcid === 1041 ? 0 : 1,
    calendarWeekRule: lcid === 1033 ? 0 : 2,
    dayNames: days.long,
    abbreviatedDayNames: days.short,
    shortestDayNames: days.narrow,
    monthNames: months.long,
    monthGenitiveNames: months.long,
    abbreviatedMonthNames: months.short,
    abbreviatedMonthGenitiveNames: months.short,
    shortDatePattern,
    longDatePattern: lcid === 1033 ? 'dddd, MMMM d, yyyy' : 'dddd, d MMMM yyyy',
    fullDateTimePattern: lcid === 1033 ? 'dddd, MMMM d, yyyy h:mm:ss tt' : 'dddd, d MMMM yyyy HH:mm:ss',
    shortTimePattern: lcid === 1033 ? 'h:mm tt' : 'HH:mm',
    longTimePattern: lcid === 1033 ? 'h:mm:ss tt' : 'HH:mm:ss',
    monthDayPattern: lcid === 1033 ? 'MMMM d' : 'd MMMM',
    yearMonthPattern: 'MMMM yyyy',
    sortableDateTimePattern: "yyyy'-'MM'-'dd'T'HH':'mm':'ss",
    universalSortableDateTimePattern: "yyyy'-'MM'-'dd HH':'mm':'ss'Z'",
    calendar: {
      minSupportedDateTime: new Date(-62135578800000),
      maxSupportedDateTime: new Date(253402318799999),
      algorithmType: 1,
      calendarType: 1,
      twoDigitYearMax: 2029,
    },
  };
}

interface Names {
  readonly long: string[];
  readonly short: string[];
  readonly narrow: string[];
}

/** Names of months (from January) or weekdays (from Sunday): 2023 began on a Sunday. */
function names(lcid: number, field: 'month' | 'weekday', count: number): Names {
  const list = (width: 'long' | 'short' | 'narrow'): string[] => {
    const format = new Intl.DateTimeFormat(languageTag(lcid), { [field]: width, timeZone: 'UTC', calendar: 'gregory' });
    return Array.from({ length: count }, (_, index) =>
      format.format(field === 'month' ? Date.UTC(2023, index, 15) : Date.UTC(2023, 0, index + 1)),
    );
  };
  return { long: list('long'), short: list('short'), narrow: list('narrow') };
}
