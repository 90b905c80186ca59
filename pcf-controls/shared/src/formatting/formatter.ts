import { minorUnitsOf, type CurrencyCode, type Money } from '@o2c/core/kernel';
import { plainFormatterOf, type FormattingHost, type PlainFormatter } from './plain-formatter';
import { withSeparators } from './separators';

/** How a control shows numbers, days and money to this user. */
export interface Formatter extends PlainFormatter {
  /** Amount with the symbol and the precision of its own currency, never of the user's default one. */
  money(amount: Money): string;
}

/**
 * Formatter of a host's user. Money goes through `Intl` and not through `formatting.formatCurrency`: that one needs the
 * currency's symbol and precision, which a code column (ISO 4217) does not carry and a third request would have to fetch.
 */
export function formatterOf(host: FormattingHost): Formatter {
  const plain = plainFormatterOf(host);
  const info = host.userSettings.numberFormattingInfo;
  const money = { decimal: info?.currencyDecimalSeparator, group: info?.currencyGroupSeparator };
  const currencyFormat = currencyFormats(plain.locale);
  return {
    ...plain,
    money: ({ minor, currency }) =>
      withSeparators(currencyFormat(currency), minor / 10 ** minorUnitsOf(currency), money),
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
