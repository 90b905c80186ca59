import { type CurrencyCode } from './currency';
import { type Decimal } from './decimal';
import { type Money } from './money';
import { moneyToDecimal } from './money-to-decimal';
import { multiplyDecimals } from './multiply-decimals';
import { roundToMoney } from './round-to-money';
import { type RoundingMode } from './rounding-mode';

export interface Conversion {
  readonly currency: CurrencyCode;
  /** Units of the target currency for one unit of the source currency. */
  readonly rate: Decimal;
  readonly mode: RoundingMode;
}

/** The amount in another currency, rounded once. */
export const convert = (amount: Money, { currency, rate, mode }: Conversion): Money =>
  roundToMoney(multiplyDecimals(moneyToDecimal(amount), rate), currency, mode);
