import { inCurrency, type ExchangeRates } from '../credit';
import { compareDecimals, type CurrencyCode, type Decimal, moneyToDecimal } from '../kernel';
import { type LimitAdjustment } from './limit-adjustment';

/**
 * What authority a journal needs: its largest new limit in the accounting currency. `unbounded` when a limit is lifted altogether, or nobody can
 * say what it comes to for want of a rate: no authority covers that.
 */
export function adjustmentAmount(
  { lines }: Pick<LimitAdjustment, 'lines'>,
  currency: CurrencyCode,
  rates: ExchangeRates,
): Decimal | 'unbounded' {
  let largest: Decimal | undefined;
  for (const { newLimit, unlimited } of lines) {
    const amount = unlimited || !newLimit ? undefined : inCurrency(newLimit, currency, rates);
    if (!amount) return 'unbounded';
    const value = moneyToDecimal(amount);
    if (largest === undefined || compareDecimals(value, largest) > 0) largest = value;
  }
  return largest ?? 'unbounded';
}
