import { languageTag } from './language-tag';
import { numberFormattingInfo } from './number-format';

/** `context.formatting`: numbers, amounts and days in the person's language. */
export function formatting(lcid: number): ComponentFramework.Formatting {
  const tag = languageTag(lcid);
  const number = (value: number, digits: number): string =>
    new Intl.NumberFormat(tag, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      numberingSystem: 'latn',
    }).format(value);
  const date = (value: Date, options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(tag, { ...options, calendar: 'gregory', numberingSystem: 'latn' }).format(value);
  const day = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
  const time = { hour: 'numeric', minute: '2-digit' } as const;
  return {
    formatCurrency: (value, precision, symbol) => currency(lcid, { value, precision, symbol }),
    formatDecimal: (value, precision = 2) => number(value, precision),
    formatInteger: (value) => number(Math.trunc(value), 0),
    formatDateShort: (value, includeTime) => date(value, includeTime === true ? { ...day, ...time } : day),
    formatDateLong: (value) => date(value, { dateStyle: 'full' }),
    formatDateLongAbbreviated: (value) => date(value, { year: 'numeric', month: 'short', day: 'numeric' }),
    formatDateYearMonth: (value) => date(value, { year: 'numeric', month: 'long' }),
    formatTime: (value) => date(value, time),
    formatDateAsFilterStringInUTC: (value, includeTime) =>
      includeTime === true ? value.toISOString() : value.toISOString().slice(0, 10),
    formatLanguage: (value) =>
      new Intl.DisplayNames([tag], { type: 'language' }).of(languageTag(value)) ?? String(value),
    getWeekOfYear: weekOfYear,
  };
}

interface Amount {
  readonly value: number;
  readonly precision: number | undefined;
  readonly symbol: string | undefined;
}

/** Places the symbol as the person's settings say (.NET's currency patterns 0 and 3, negatives with a leading sign). */
function currency(lcid: number, { value, precision, symbol }: Amount): string {
  const info = numberFormattingInfo(lcid);
  const digits = precision ?? info.currencyDecimalDigits;
  const amount = new Intl.NumberFormat(languageTag(lcid), {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    numberingSystem: 'latn',
  }).format(Math.abs(value));
  const sign = value < 0 ? info.negativeSign : '';
  const mark = symbol ?? info.currencySymbol;
  return info.currencyPositivePattern === 0 ? `${sign}${mark}${amount}` : `${sign}${amount} ${mark}`;
}

/** ISO 8601 week. */
function weekOfYear(value: Date): number {
  const thursday = new Date(Date.UTC(value.getFullYear(), value.getMonth(), value.getDate()));
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7));
  const yearStart = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return Math.ceil(((thursday.getTime() - yearStart) / 86_400_000 + 1) / 7);
}
