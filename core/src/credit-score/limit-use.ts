import {
  type Decimal,
  decimal,
  divideDecimals,
  minorUnitsOf,
  moneyToDecimal,
  multiplyDecimals,
  scaledDecimal,
  compareDecimals,
} from '../kernel';
import { type ScoringFacts } from './customer-facts';
import { type FactorValue } from './factor-value';

/** Stands for more than any percent: something is owed against a limit of zero. */
const BEYOND_MEASURE = decimal(1_000_000);
const ZERO = decimal(0);

/**
 * Percent of the limit that the balance of the day uses, two places half up; a balance below zero uses none. Another currency is taken over at the
 * rates that are known, never one to one. Open orders are not in it: they have no place in the books of a day.
 */
export function limitUse({ limit, ledger, rates }: ScoringFacts, balance: number): FactorValue {
  if (limit.kind === 'unlimited') return { kind: 'unknown', because: 'unlimited' };
  if (limit.kind === 'missing') return { kind: 'unknown', because: 'no limit' };
  const { amount } = limit;
  const owed = scaledDecimal(BigInt(Math.max(0, balance)), minorUnitsOf(ledger.currency));
  const rate = rateBetween(rates[ledger.currency], rates[amount.currency], ledger.currency === amount.currency);
  if (!rate) return { kind: 'unknown', because: 'currency rate missing' };
  if (owed === ZERO) return { kind: 'number', value: ZERO };
  if (amount.minor <= 0) return { kind: 'number', value: BEYOND_MEASURE };
  const percent = divideDecimals(
    multiplyDecimals(multiplyDecimals(owed, rate.to), decimal(100)),
    multiplyDecimals(moneyToDecimal(amount), rate.from),
    { places: 2, mode: 'halfUp' },
  );
  return { kind: 'number', value: percent };
}

interface Rates {
  readonly from: Decimal;
  readonly to: Decimal;
}

function rateBetween(from: Decimal | undefined, to: Decimal | undefined, same: boolean): Rates | undefined {
  if (same) return { from: decimal(1), to: decimal(1) };
  if (from === undefined || to === undefined) return undefined;
  return compareDecimals(from, ZERO) > 0 && compareDecimals(to, ZERO) > 0 ? { from, to } : undefined;
}
