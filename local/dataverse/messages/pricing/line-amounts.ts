import { addDecimals, multiplyDecimals, negatedDecimal, roundDecimal, subtractDecimals } from '../write/decimal-text';

/** What the amounts of a line are made of; decimals as text. */
export interface LineFigures {
  readonly quantity: string;
  readonly pricePerUnit: string;
  /** Per unit. */
  readonly volumeDiscount: string;
  readonly manualDiscount: string;
  readonly tax: string;
}

export interface LineAmounts {
  readonly baseAmount: string;
  readonly extendedAmount: string;
}

/** How the manual discount counts (page product-discounting-methods), and the digits of the currency. */
export interface LineTerms {
  readonly manualDiscountPer: 'line' | 'unit';
  readonly digits: number;
}

/**
 * `baseamount` = quantity x (price per unit - volume discount): "based on the price per unit, volume discount, and quantity";
 * `extendedamount` = base amount - manual discount + tax. The base amount and a discount per unit are rounded to the currency, half away from zero.
 */
export function lineAmounts(line: LineFigures, { manualDiscountPer, digits }: LineTerms): LineAmounts {
  const { quantity, pricePerUnit, volumeDiscount, manualDiscount, tax } = line;
  const baseAmount = roundDecimal(multiplyDecimals(quantity, subtractDecimals(pricePerUnit, volumeDiscount)), digits);
  const discount = manualDiscountPer === 'unit' ? multiplyDecimals(manualDiscount, quantity) : manualDiscount;
  const extendedAmount = addDecimals(baseAmount, negatedDecimal(roundDecimal(discount, digits)), tax);
  return { baseAmount, extendedAmount };
}
