import { minorUnitsOf, type CurrencyCode } from './currency';
import { money, type Money } from './money';
import { ok, refuse, type Result } from './result';

export interface MoneyRefused {
  readonly code: 'money.malformed' | 'money.too-many-digits' | 'money.too-large';
  readonly text: string;
  readonly currency: CurrencyCode;
}

/**
 * Reads plain decimal text (`-12.34`) as an amount. Nothing is rounded: more digits than the currency has are refused, but zeros at the end
 * are no digits (Dataverse writes 12.3400). Also refused: exponents, blanks, group separators, and amounts beyond the safe integers.
 */
export function parseMoney(text: string, currency: CurrencyCode): Result<Money, MoneyRefused> {
  const parts = /^([+-]?)(\d{1,40})(?:\.(\d{1,40}))?$/.exec(text);
  if (!parts) return refuse({ code: 'money.malformed', text, currency });
  const [, sign, whole = '', fraction = ''] = parts;
  const places = minorUnitsOf(currency);
  const significant = fraction.replace(/0+$/, '');
  if (significant.length > places) return refuse({ code: 'money.too-many-digits', text, currency });
  const minor = Number(whole + significant.padEnd(places, '0'));
  if (!Number.isSafeInteger(minor)) return refuse({ code: 'money.too-large', text, currency });
  return ok(money(sign === '-' ? -minor : minor, currency));
}
