import { compareDecimals, decimal, type Decimal } from '../kernel';
import { type TaxCategory } from './tax-category';

const ZERO = decimal(0);

/**
 * Whether a category may carry a rate: standard needs one above zero (BR-S-05), the Canary Islands and Ceuta and Melilla one not below zero
 * (BR-AF-05, BR-AG-05), all others exactly zero (BR-Z-05, BR-E-05, BR-AE-05, BR-IC-05, BR-G-05, BR-O-05).
 */
export function taxRateAllowed(category: TaxCategory, rate: Decimal): boolean {
  const side = compareDecimals(rate, ZERO);
  switch (category) {
    case 'standard':
      return side > 0;
    case 'canaryIslands':
    case 'ceutaMelilla':
      return side >= 0;
    case 'zeroRated':
    case 'exempt':
    case 'reverseCharge':
    case 'intraCommunity':
    case 'export':
    case 'outsideScope':
      return side === 0;
  }
}
