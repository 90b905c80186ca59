import { type Decimal, decimal, divideDecimals, multiplyDecimals } from '../kernel';

/** The balance, what was sold on credit in some days, and how many days those are. */
export interface SalesOutstanding {
  readonly openBalance: Decimal;
  readonly creditSales: Decimal;
  readonly days: number;
}

/**
 * Days sales outstanding, `balance / sales × days` (spec/features.md 2.1); a balance below zero counts as none. Two places, rounded half up once.
 * Undefined where nothing was sold: there is no such figure then, and it is not zero.
 * @example 50,000 open, 150,000 sold in 365 days: 121.67
 */
export function daysSalesOutstanding({ openBalance, creditSales, days }: SalesOutstanding): Decimal | undefined {
  if (creditSales.startsWith('-') || creditSales === '0') return undefined;
  if (openBalance.startsWith('-')) return decimal(0);
  return divideDecimals(multiplyDecimals(openBalance, decimal(days)), creditSales, { places: 2, mode: 'halfUp' });
}
