import { Big } from 'big.js';
import { ok, refuse, type Result } from './result';

declare const decimalBrand: unique symbol;

/**
 * An exact decimal for prices, quantities and rates: canonical text without exponent, plus sign, leading or trailing zeros
 * (`-0.25`, `12`, `0`), so that equal values are equal strings. Money it is not: the road there is `roundToMoney`.
 */
export type Decimal = string & { readonly [decimalBrand]: 'Decimal' };

export interface DecimalMalformed {
  readonly code: 'decimal.malformed';
  readonly text: string;
}

/** Reads plain decimal text: digits with an optional sign and one point. Exponents, blanks and group separators are refused. */
export const parseDecimal = (text: string): Result<Decimal, DecimalMalformed> =>
  PLAIN_DECIMAL.test(text) ? ok(fromBig(new Big(text.replace('+', '')))) : refuse({ code: 'decimal.malformed', text });

/** A decimal written in code or computed as a whole number. Throws on anything else. */
export function decimal(value: string | number): Decimal {
  if (typeof value === 'number' && !Number.isSafeInteger(value))
    throw new RangeError(`${value} is no safe whole number`);
  const parsed = parseDecimal(String(value));
  if (!parsed.ok) throw new RangeError(`'${value}' is no plain decimal`);
  return parsed.value;
}

/** Only for the decimal operations of this folder: the value inside big.js. */
export const toBig = (value: Decimal): Big => new Big(value);

/** Only for the decimal operations of this folder: the value back out of big.js. */
export const fromBig = (value: Big): Decimal => (value.eq(0) ? '0' : value.toFixed()) as Decimal;

/** 60 digits are far beyond any price; longer text is an attack or a mistake. */
const PLAIN_DECIMAL = /^[+-]?(?=.{1,60}$)\d+(\.\d+)?$/;
