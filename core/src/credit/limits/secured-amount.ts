import {
  add,
  compare,
  type CurrencyCode,
  decimal,
  divideDecimals,
  type IsoDate,
  minorUnitsOf,
  type Money,
  moneyToDecimal,
  multiplyDecimals,
  roundToMoney,
  subtract,
  zero,
} from '../../kernel';
import { type ExchangeRates } from '../exposure/exchange-rates';
import { inCurrency } from '../exposure/in-currency';
import { type LimitSecurity } from './credit-limit';

/** A limit with what secures it, and the currencies of securities that could not be converted, which are not in it. */
export interface SecuredAmount {
  readonly amount: Money;
  readonly missing: readonly CurrencyCode[];
}

/**
 * Raises a limit by the securities that are valid on a day, the first and the last of their days included: A + B x C each, and less B where the amount
 * is included in the exposure already (spec/features.md 3.4). B x C is rounded down to the minor unit. Never below zero, which is no credit.
 * @example limit 100,000, insurance 50,000 at 50 percent: 125,000; included in exposure: 75,000
 */
export function securedAmount(
  limit: Money,
  securities: readonly LimitSecurity[],
  { asOf, rates }: { readonly asOf: IsoDate; readonly rates: ExchangeRates },
): SecuredAmount {
  const missing: CurrencyCode[] = [];
  let amount = limit;
  for (const security of securities.filter((one) => isValid(one, asOf))) {
    const value = inCurrency(security.amount, limit.currency, rates);
    if (!value) missing.push(security.amount.currency);
    else {
      const raised = add(amount, shareOf(value, security));
      amount = security.includedInExposure ? subtract(raised, value) : raised;
    }
  }
  return { amount: compare(amount, zero(limit.currency)) < 0 ? zero(limit.currency) : amount, missing };
}

const isValid = ({ effectiveOn, expiresOn }: LimitSecurity, day: IsoDate): boolean =>
  effectiveOn <= day && (expiresOn === undefined || day <= expiresOn);

function shareOf(value: Money, { percent }: LimitSecurity): Money {
  const places = minorUnitsOf(value.currency);
  const share = divideDecimals(multiplyDecimals(moneyToDecimal(value), percent), decimal(100), {
    places,
    mode: 'down',
  });
  return roundToMoney(share, value.currency, 'down');
}
