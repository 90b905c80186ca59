import { type CurrencyCode, type IsoDate, type Money } from '../kernel';

/** A customer's figures of one financial year, in one currency; what is not known is absent, never zero (spec/matching.md 7). */
export interface CustomerFinancials {
  readonly customerId: string;
  readonly yearEndsOn: IsoDate;
  readonly currency: CurrencyCode;
  /** Its shares are traded, so a market value is known. */
  readonly listedCompany: boolean;
  readonly revenue?: Money;
  readonly totalAssets?: Money;
  readonly currentAssets?: Money;
  readonly totalLiabilities?: Money;
  readonly currentLiabilities?: Money;
  readonly retainedEarnings?: Money;
  readonly earningsBeforeInterestAndTax?: Money;
  readonly netIncome?: Money;
  readonly fundsFromOperations?: Money;
  readonly bookValueOfEquity?: Money;
  readonly marketValueOfEquity?: Money;
}
