import {
  addDecimals,
  compareDecimals,
  divideDecimals,
  multiplyDecimals,
  subtractDecimals,
} from '../write/decimal-text';
import { type Priced, priced, PRICING_ERROR, type PricingError, unpriced } from './pricing-error';
import { type Rounding, roundPrice } from './round-price';

/** What of a price list item (`productpricelevel`) makes a price. */
export interface PriceListItem {
  readonly method?: number | undefined;
  readonly amount?: string | undefined;
  readonly percentage?: string | undefined;
  readonly rounding: Rounding;
}

/** What of a product the percent methods start from. */
export interface PricedProduct {
  readonly listPrice?: string | undefined;
  readonly currentCost?: string | undefined;
  readonly standardCost?: string | undefined;
}

/** Digits that a division keeps before the price is rounded to the organisation's pricing precision. */
const QUOTIENT_DIGITS = 10;
const CURRENCY_AMOUNT = 1;

type Formula = (start: string, percentage: string) => string;

const percentOf: Formula = (start, percentage) =>
  divideDecimals(multiplyDecimals(start, percentage), '100', QUOTIENT_DIGITS);
const markedUp: Formula = (cost, percentage) => addDecimals(cost, percentOf(cost, percentage));
/** cost + cost x percentage / (100 % - percentage) */
const withMargin: Formula = (cost, percentage) =>
  addDecimals(
    cost,
    divideDecimals(multiplyDecimals(cost, percentage), subtractDecimals('100', percentage), QUOTIENT_DIGITS),
  );

interface PercentMethod {
  readonly start: keyof PricedProduct;
  readonly missing: PricingError;
  readonly formula: Formula;
}

const { missingPrice, missingCurrentCost, missingStandardCost } = PRICING_ERROR;

/** Options 2 to 6 of `pricingmethodcode`. */
const PERCENT_METHODS: Readonly<Record<number, PercentMethod>> = {
  2: { start: 'listPrice', missing: missingPrice, formula: percentOf },
  3: { start: 'currentCost', missing: missingCurrentCost, formula: markedUp },
  4: { start: 'currentCost', missing: missingCurrentCost, formula: withMargin },
  5: { start: 'standardCost', missing: missingStandardCost, formula: markedUp },
  6: { start: 'standardCost', missing: missingStandardCost, formula: withMargin },
};

/**
 * The price per unit that a price list item gives (page product-pricing-methods); not yet rounded to the pricing precision. A percentage is
 * that of the product's list price or cost as it stands, whatever the unit: that is all the page says.
 */
export function priceOfItem(item: PriceListItem, product: PricedProduct): Priced {
  if (item.method === undefined) return unpriced(PRICING_ERROR.missingPricingCode);
  if (item.method === CURRENCY_AMOUNT)
    return item.amount === undefined ? unpriced(PRICING_ERROR.missingPriceLevelAmount) : priced(item.amount);
  const method = PERCENT_METHODS[item.method];
  if (method === undefined) return unpriced(PRICING_ERROR.missingPricingCode);
  const { percentage } = item;
  if (percentage === undefined) return unpriced(PRICING_ERROR.missingPriceLevelPercentage);
  const start = product[method.start];
  if (start === undefined) return unpriced(method.missing);
  if (method.formula === withMargin && compareDecimals(percentage, '100') >= 0)
    return unpriced(PRICING_ERROR.invalidPriceLevelPercentage);
  return roundPrice(method.formula(start, percentage), item.rounding);
}
