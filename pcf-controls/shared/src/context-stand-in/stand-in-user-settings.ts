import { localeOf } from '../formatting/locale-of';

export interface StandInUser {
  readonly languageId: number;
  /** By default Arabic (1025) and Hebrew (1037) read from right to left. */
  readonly isRtl?: boolean;
  readonly userId?: string;
  readonly userName?: string;
}

const RIGHT_TO_LEFT: ReadonlySet<number> = new Set([1025, 1037]);

/** User settings as a host derives them from the user's language. */
export function standInUserSettings(user: StandInUser): ComponentFramework.UserSettings {
  const { languageId, isRtl = RIGHT_TO_LEFT.has(languageId), userId = '', userName = '' } = user;
  return {
    dateFormattingInfo: dateInfo(localeOf(languageId)),
    isRTL: isRtl,
    languageId,
    numberFormattingInfo: numberInfo(localeOf(languageId)),
    securityRoles: [],
    userId,
    userName,
    getTimeZoneOffsetMinutes: (date = new Date()) => -date.getTimezoneOffset(),
  };
}

function numberInfo(locale: string): ComponentFramework.UserSettingApi.NumberFormattingInfo {
  const parts = new Intl.NumberFormat(locale, { minimumFractionDigits: 1 }).formatToParts(12345.6);
  const [decimal, group] = (['decimal', 'group'] as const).map(
    (type) => parts.find((part) => part.type === type)?.value,
  );
  return {
    currencyDecimalDigits: 2,
    currencyDecimalSeparator: decimal ?? '.',
    currencyGroupSeparator: group ?? '',
    currencyGroupSizes: [3],
    currencyNegativePattern: 1,
    currencyPositivePattern: 0,
    currencySymbol: '€',
    nanSymbol: 'NaN',
    nativeDigits: Array.from({ length: 10 }, (_, digit) => String(digit)),
    negativeInfinitySymbol: '-∞',
    negativeSign: '-',
    numberDecimalDigits: 2,
    numberDecimalSeparator: decimal ?? '.',
    numberGroupSeparator: group ?? '',
    numberGroupSizes: [3],
    numberNegativePattern: 1,
    perMilleSymbol: '‰',
    percentDecimalDigits: 2,
    percentDecimalSeparator: decimal ?? '.',
    percentGroupSeparator: group ?? '',
    percentGroupSizes: [3],
    percentNegativePattern: 0,
    percentPositivePattern: 0,
    percentSymbol: '%',
    positiveInfinitySymbol: '∞',
    positiveSign: '+',
  };
}

/** Only what controls are known to read; the rest is there because the type wants it. */
function dateInfo(locale: string): ComponentFramework.UserSettingApi.DateFormattingInfo {
  const months = names(locale, { month: 'long' }, (index) => Date.UTC(2023, index, 15));
  const days = names(locale, { weekday: 'long' }, (index) => Date.UTC(2023, 0, 1 + index)).slice(0, 7);
  return {
    amDesignator: 'AM',
    abbreviatedDayNames: days,
    abbreviatedMonthGenitiveNames: months,
    abbreviatedMonthNames: months,
    calendarWeekRule: 0,
    calendar: {
      minSupportedDateTime: new Date(0),
      maxSupportedDateTime: new Date(8.64e15),
      algorithmType: 1,
      calendarType: 1,
      twoDigitYearMax: 2049,
    },
    dateSeparator: '/',
    dayNames: days,
    firstDayOfWeek: 1,
    fullDateTimePattern: '',
    longDatePattern: '',
    longTimePattern: '',
    monthDayPattern: '',
    monthGenitiveNames: months,
    monthNames: months,
    pmDesignator: 'PM',
    shortDatePattern: '',
    shortTimePattern: '',
    shortestDayNames: days,
    sortableDateTimePattern: '',
    timeSeparator: ':',
    universalSortableDateTimePattern: '',
    yearMonthPattern: '',
  };
}

function names(locale: string, options: Intl.DateTimeFormatOptions, instantOf: (index: number) => number): string[] {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, index) => format.format(new Date(instantOf(index))));
}
