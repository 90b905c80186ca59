import { currencyMinorUnits } from './currency-minor-units';
import { ok, refuse, type Result } from './result';

/** An ISO 4217 code of a currency that has minor units, upper case. */
export type CurrencyCode = keyof typeof currencyMinorUnits;

export interface CurrencyUnknown {
  readonly code: 'currency.unknown';
  readonly text: string;
}

/** Reads a currency code as it stands in outside data: exactly three upper-case letters of a known currency. */
export const parseCurrency = (text: string): Result<CurrencyCode, CurrencyUnknown> =>
  isCurrencyCode(text) ? ok(text) : refuse({ code: 'currency.unknown', text });

/** How many digits the currency has after the decimal point: EUR 2, JPY 0, BHD 3. */
export const minorUnitsOf = (currency: CurrencyCode): number => currencyMinorUnits[currency];

const isCurrencyCode = (text: string): text is CurrencyCode =>
  Object.prototype.hasOwnProperty.call(currencyMinorUnits, text);
