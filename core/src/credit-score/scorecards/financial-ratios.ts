import {
  compareDecimals,
  type Decimal,
  decimal,
  divideDecimals,
  type Money,
  moneyToDecimal,
  subtractDecimals,
} from '../../kernel';
import { type CustomerFinancials } from '../customer-financials';

/** The ratios of Altman's scorecards. */
export interface AltmanRatios {
  readonly workingCapitalToAssets: Decimal;
  readonly retainedEarningsToAssets: Decimal;
  readonly earningsToAssets: Decimal;
  /** The book value or the market value of equity to total liabilities, as the scorecard says. */
  readonly equityToLiabilities: Decimal;
  readonly salesToAssets: Decimal;
}

/** What a ratio needs and a year's figures do not say, or what it would be divided by is nothing. */
export interface RatiosMissing {
  readonly missing: readonly string[];
}

/** Which value of equity a scorecard takes: the market's for listed companies, the books' for others. */
export type EquityValue = 'market' | 'book';

/** Altman's ratios out of a year's figures, six places half up. Names every figure that is missing; none is taken for zero. */
export function altmanRatios(year: CustomerFinancials, equity: EquityValue): AltmanRatios | RatiosMissing {
  const value = equity === 'market' ? year.marketValueOfEquity : year.bookValueOfEquity;
  const needed: Readonly<Record<string, Money | undefined>> = {
    currentAssets: year.currentAssets,
    currentLiabilities: year.currentLiabilities,
    retainedEarnings: year.retainedEarnings,
    earningsBeforeInterestAndTax: year.earningsBeforeInterestAndTax,
    revenue: year.revenue,
    totalAssets: positive(year.totalAssets),
    totalLiabilities: positive(year.totalLiabilities),
    [equity === 'market' ? 'marketValueOfEquity' : 'bookValueOfEquity']: value,
  };
  const missing = Object.keys(needed).filter((name) => needed[name] === undefined);
  if (missing.length > 0) return { missing };
  const [assets, liabilities] = [amount(year.totalAssets), amount(year.totalLiabilities)];
  return {
    workingCapitalToAssets: ratio(
      subtractDecimals(amount(year.currentAssets), amount(year.currentLiabilities)),
      assets,
    ),
    retainedEarningsToAssets: ratio(amount(year.retainedEarnings), assets),
    earningsToAssets: ratio(amount(year.earningsBeforeInterestAndTax), assets),
    equityToLiabilities: ratio(amount(value), liabilities),
    salesToAssets: ratio(amount(year.revenue), assets),
  };
}

const ZERO = decimal(0);
const positive = (money: Money | undefined): Money | undefined => (money && money.minor > 0 ? money : undefined);
const amount = (money: Money | undefined): Decimal => (money ? moneyToDecimal(money) : ZERO);
const ratio = (part: Decimal, whole: Decimal): Decimal =>
  compareDecimals(whole, ZERO) === 0 ? ZERO : divideDecimals(part, whole, { places: 6, mode: 'halfUp' });
