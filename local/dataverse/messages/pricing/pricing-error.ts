/** Values of `pricingerrorcode` that the calculation sets (documented options of the column). */
export const PRICING_ERROR = {
  none: 0,
  detailError: 1,
  missingPriceLevel: 2,
  inactivePriceLevel: 3,
  missingQuantity: 4,
  missingUnitPrice: 5,
  missingProduct: 6,
  missingPricingCode: 8,
  missingUnit: 10,
  productNotInPriceLevel: 11,
  missingPriceLevelAmount: 12,
  missingPriceLevelPercentage: 13,
  missingPrice: 14,
  missingCurrentCost: 15,
  missingStandardCost: 16,
  invalidPriceLevelPercentage: 18,
  invalidRoundingOption: 23,
  invalidRoundingAmount: 24,
  invalidPriceLevelCurrency: 34,
  priceOutOfRange: 35,
} as const;

export type PricingError = (typeof PRICING_ERROR)[keyof typeof PRICING_ERROR];

/** A price, or why there is none. */
export type Priced =
  { readonly kind: 'price'; readonly price: string } | { readonly kind: 'error'; readonly error: PricingError };

export const priced = (price: string): Priced => ({ kind: 'price', price });

export const unpriced = (error: PricingError): Priced => ({ kind: 'error', error });
