import { compareDecimals, divideDecimals, multiplyDecimals } from '../write/decimal-text';

/** A discount list (`discounttype`) with its quantity breaks (`discount`). */
export interface DiscountList {
  readonly kind: 'amount' | 'percentage';
  readonly breaks: readonly DiscountBreak[];
}

export interface DiscountBreak {
  readonly lowQuantity: string;
  readonly highQuantity: string;
  /** An amount per unit or a percentage of the price per unit, as the list says. */
  readonly discount: string;
}

/** Digits before the column rounds to those of the currency. */
const DIGITS = 10;

/** The discount per unit for so many: `volumediscountamount`. Outside every break there is none. */
export function volumeDiscount(
  list: DiscountList | undefined,
  { quantity, price }: { quantity: string; price: string },
): string {
  const reached = list?.breaks.find(
    ({ lowQuantity, highQuantity }) =>
      compareDecimals(quantity, lowQuantity) >= 0 && compareDecimals(quantity, highQuantity) <= 0,
  );
  if (list === undefined || reached === undefined) return '0';
  return list.kind === 'amount'
    ? reached.discount
    : divideDecimals(multiplyDecimals(price, reached.discount), '100', DIGITS);
}
