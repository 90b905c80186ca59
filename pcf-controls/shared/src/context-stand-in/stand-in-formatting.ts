import { localeOf } from '../formatting/locale-of';

/** `context.formatting` by the browser's own tables for the user's language. */
export function standInFormatting(languageId: number): ComponentFramework.Formatting {
  const locale = localeOf(languageId);
  const dates = (options: Intl.DateTimeFormatOptions) => (value: Date) =>
    new Intl.DateTimeFormat(locale, options).format(value);
  const numbers = (options: Intl.NumberFormatOptions) => (value: number) =>
    new Intl.NumberFormat(locale, options).format(value);
  const fixed = (digits: number): Intl.NumberFormatOptions => ({
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return {
    formatCurrency: (value, precision = 2, symbol = '') => `${symbol}${numbers(fixed(precision))(value)}`,
    formatDecimal: (value, precision = 2) => numbers(fixed(precision))(value),
    formatDateAsFilterStringInUTC: (value, includeTime = false) => value.toISOString().slice(0, includeTime ? 19 : 10),
    formatDateLong: dates({ dateStyle: 'long' }),
    formatDateLongAbbreviated: dates({ dateStyle: 'medium' }),
    formatDateShort: (value, includeTime = false) =>
      dates(
        includeTime
          ? { dateStyle: 'short', timeStyle: 'short' }
          : { year: 'numeric', month: '2-digit', day: '2-digit' },
      )(value),
    formatDateYearMonth: dates({ year: 'numeric', month: 'long' }),
    formatInteger: numbers({ maximumFractionDigits: 0 }),
    formatLanguage: (value) => localeOf(value),
    formatTime: dates({ timeStyle: 'short' }),
    getWeekOfYear: weekOfYear,
  };
}

/** ISO 8601 week. */
function weekOfYear(date: Date): number {
  const thursday = new Date(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate() + 4 - (date.getDay() || 7)));
  return Math.ceil(((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / 86_400_000 + 1) / 7);
}
