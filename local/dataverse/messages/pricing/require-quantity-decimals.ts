import { tooManyQuantityDecimals } from '../../errors/pricing-errors';
import { type Execution } from '../../pipeline/execution';
import { type Row } from '../../store/row';
import { compareDecimals, roundDecimal } from '../write/decimal-text';
import { decimalIn, numberIn, referenceIn } from './cell';
import { readPricedProduct } from './read-price-list';

/** Refuses (0x80043b07) a quantity with more decimals than the product is sold with (`quantitydecimal`); a write-in product has no such rule. */
export function requireQuantityDecimals(
  execution: Execution,
  { values, existing }: { readonly values: Row; readonly existing?: Row | undefined },
): void {
  if (!('quantity' in values || 'productid' in values)) return;
  const line = { ...existing, ...values };
  const product = referenceIn(line, 'productid');
  const quantity = decimalIn(line, 'quantity');
  if (product === undefined || quantity === undefined) return;
  const decimals = numberIn(readPricedProduct(execution, product.id), 'quantitydecimal');
  if (decimals !== undefined && compareDecimals(roundDecimal(quantity, decimals), quantity) !== 0)
    throw tooManyQuantityDecimals();
}
