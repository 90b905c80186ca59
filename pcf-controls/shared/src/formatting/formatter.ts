import { minorUnitsOf, type CurrencyCode, type Money } from '@o2c/core/kernel';
import { hostDateOfIso } from './host-date';
import { localeOf } from './locale-of';
import { withSeparators } from './separators';

/** How a control shows numbers and days to this user. */
export interface Formatter {
  readonly locale: string;
  /** Amount with the symbol and the precision of its own currency, never of the user's default one. */
  money(amount: Money): string;
  integer(value: number): string;
  decimal(value: number): string;
  /** Share between 0 and 1 as whole percent; what is there but would round to nothing shows as one decimal. */
  percent(share: number): string;
  day(isoDay: string): string;
  time(instant: string): string;
}

/** The part of the PCF context that formatting reads. */
export interface FormattingHost {
  readonly userSettings: Pick<ComponentFramework.UserSettings, 'languageId'> & {
    readonly numberFormattingInfo?: Partial<ComponentFramework.UserSettingApi.NumberFormattingInfo> | undefined;
  };
  readonly formatting?: Pick<ComponentFramework.Formatting, 'formatDateShort'> | undefined;
}

/**
 * Formatter of a host's user. Money goes through `Intl` and not through `formatting.formatCurrency`: that one needs the
 * currency's symbol and precision, which a code column (ISO 4217) does not carry and a third request would have to fetch.
 */
export function formatterOf(host: FormattingHost): Formatter {
  const locale = localeOf(host.userSettings.languageId);
  const info = host.userSettings.numberFormattingInfo;
  const money = { decimal: info?.currencyDecimalSeparator, group: info?.currencyGroupSeparator };
  const plain = { decimal: info?.numberDecimalSeparator, group: info?.numberGroupSeparator };
  const numberFormat = (options: Intl.NumberFormatOptions): Intl.NumberFormat => new Intl.NumberFormat(locale, options);
  const currencyFormat = currencyFormats(locale);
  const whole = numberFormat({ maximumFractionDigits: 0 });
  const oneDecimal = numberFormat({ minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const clock = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });
  return {
    locale,
    money: ({ minor, currency }) =>
      withSeparators(currencyFormat(currency), minor / 10 ** minorUnitsOf(currency), money),
    integer: (value) => withSeparators(whole, value, plain),
    decimal: (value) => withSeparators(oneDecimal, value, plain),
    percent: (share) => withSeparators(percentFormat(locale, share), share, plain),
    day: (isoDay) => dayText(host, locale, isoDay),
    time: (instant) => clock.format(new Date(instant)),
  };
}

/** One format per currency, kept: making one costs more than a screen of rows. Its digits are ours, not the browser's. */
function currencyFormats(locale: string): (currency: CurrencyCode) => Intl.NumberFormat {
  const made = new Map<CurrencyCode, Intl.NumberFormat>();
  return (currency) => {
    const digits = minorUnitsOf(currency);
    const options: Intl.NumberFormatOptions = {
      style: 'currency',
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    };
    const format = made.get(currency) ?? new Intl.NumberFormat(locale, options);
    made.set(currency, format);
    return format;
  };
}

function percentFormat(locale: string, share: number): Intl.NumberFormat {
  const tiny = share !== 0 && Math.abs(share) < 0.005;
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: tiny ? 1 : 0 });
}

function dayText(host: FormattingHost, locale: string, isoDay: string): string {
  const day = hostDateOfIso(isoDay);
  return host.formatting?.formatDateShort(day) ?? new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(day);
}
