import { minorUnitsOf } from './currency';
import { decimal, type Decimal } from './decimal';
import { formatMoney } from './format-money';
import { type Money } from './money';

/** The exact value of an amount in major units: 12.34 EUR is the decimal 12.34. */
export const moneyToDecimal = (amount: Money): Decimal =>
  minorUnitsOf(amount.currency) === 0 ? decimal(amount.minor) : decimal(formatMoney(amount));
