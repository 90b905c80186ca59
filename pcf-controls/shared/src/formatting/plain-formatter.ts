import { hostDateOfIso } from './host-date';
import { localeOf } from './locale-of';
import { withSeparators } from './separators';

/** How a control shows numbers and days to this user, money aside. */
export interface PlainFormatter {
  readonly locale: string;
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

/** Numbers and days as the host's user reads them. */
export function plainFormatterOf(host: FormattingHost): PlainFormatter {
  const locale = localeOf(host.userSettings.languageId);
  const info = host.userSettings.numberFormattingInfo;
  const plain = { decimal: info?.numberDecimalSeparator, group: info?.numberGroupSeparator };
  const numberFormat = (options: Intl.NumberFormatOptions): Intl.NumberFormat => new Intl.NumberFormat(locale, options);
  const whole = numberFormat({ maximumFractionDigits: 0 });
  const oneDecimal = numberFormat({ minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const clock = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });
  return {
    locale,
    integer: (value) => withSeparators(whole, value, plain),
    decimal: (value) => withSeparators(oneDecimal, value, plain),
    percent: (share) => withSeparators(percentFormat(locale, share), share, plain),
    day: (isoDay) => dayText(host, locale, isoDay),
    time: (instant) => clock.format(new Date(instant)),
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
