import {
  compare,
  compareDecimals,
  type CurrencyCode,
  type Decimal,
  type Money,
  ok,
  refuse,
  type Result,
  smaller,
} from '../kernel';

/** How a line compares a factor with its value. */
export type Comparison = 'atLeast' | 'above' | 'atMost' | 'below' | 'equal';

/** A limit for customers of whom one factor compares so. */
export interface AutomaticLimitLine {
  readonly sequence: number;
  /** Code of the scoring group whose factor is compared. */
  readonly scoringGroup: string;
  readonly comparison: Comparison;
  readonly value: Decimal;
  readonly creditLimit: Money;
}

/** By which the limits of a risk group are set in one currency (CR-15). */
export interface AutomaticLimit {
  readonly riskGroup: string;
  readonly currency: CurrencyCode;
  /** Customers who turn over more get none of the lines; absent: any. */
  readonly maximumRevenue?: Money;
  /** Instead, their limit is at most the maximum revenue. */
  readonly capByRevenue: boolean;
  readonly lines: readonly AutomaticLimitLine[];
}

/** What automatic limits look at of a customer. */
export interface RatedCustomer {
  readonly currency: CurrencyCode;
  readonly riskGroup?: string;
  /** What the latest score measured, by code of the scoring group; what is no number is absent. */
  readonly factors: ReadonlyMap<string, Decimal>;
  /** Of the latest financials, in the currency of the limit; absent: not known. */
  readonly revenue?: Money;
}

export type AutomaticRefusal =
  | { readonly code: 'credit-limits.no-risk-group' }
  | { readonly code: 'credit-limits.no-automatic-limit'; readonly riskGroup: string; readonly currency: string }
  | { readonly code: 'credit-limits.no-line-satisfied' }
  | { readonly code: 'credit-limits.revenue-unknown' }
  | { readonly code: 'credit-limits.revenue-above-maximum' };

/** A limit that follows from rules, and why. */
export interface FoundLimit {
  readonly limit: Money;
  readonly line: AutomaticLimitLine;
  /** The line gave more than the maximum revenue. */
  readonly capped: boolean;
}

/**
 * The highest limit of the lines that are satisfied (CR-15, spec/features.md 3.5). With a maximum revenue, customers who turn over more, or
 * nobody knows how much, are left out; with the cap they get no more than that maximum.
 */
export function automaticLimit(
  customer: RatedCustomer,
  rules: readonly AutomaticLimit[],
): Result<FoundLimit, AutomaticRefusal> {
  const { riskGroup, currency } = customer;
  if (riskGroup === undefined) return refuse({ code: 'credit-limits.no-risk-group' });
  const rule = rules.find((one) => one.riskGroup === riskGroup && one.currency === currency);
  if (!rule) return refuse({ code: 'credit-limits.no-automatic-limit', riskGroup, currency });
  const [line] = rule.lines.filter((one) => isSatisfied(one, customer)).sort(highestFirst);
  if (!line) return refuse({ code: 'credit-limits.no-line-satisfied' });
  const { maximumRevenue } = rule;
  const found = { limit: line.creditLimit, line, capped: false };
  if (!maximumRevenue || (customer.revenue && compare(customer.revenue, maximumRevenue) <= 0)) return ok(found);
  if (rule.capByRevenue) {
    const limit = smaller(line.creditLimit, maximumRevenue);
    return ok({ ...found, limit, capped: limit.minor < line.creditLimit.minor });
  }
  return refuse({
    code: customer.revenue ? 'credit-limits.revenue-above-maximum' : 'credit-limits.revenue-unknown',
  });
}

/** A factor that was not measured satisfies nothing. */
function isSatisfied({ scoringGroup, comparison, value }: AutomaticLimitLine, { factors }: RatedCustomer): boolean {
  const factor = factors.get(scoringGroup);
  return factor !== undefined && COMPARISONS[comparison](compareDecimals(factor, value));
}

const COMPARISONS: Readonly<Record<Comparison, (sign: number) => boolean>> = {
  atLeast: (sign) => sign >= 0,
  above: (sign) => sign > 0,
  atMost: (sign) => sign <= 0,
  below: (sign) => sign < 0,
  equal: (sign) => sign === 0,
};

const highestFirst = (one: AutomaticLimitLine, other: AutomaticLimitLine): number =>
  compare(other.creditLimit, one.creditLimit) || one.sequence - other.sequence;
