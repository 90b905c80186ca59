import { compareDecimals, decimal, type Decimal, subtractDecimals } from '../../kernel';
import { type SoldProduct } from '../sold-product';
import { type LineSetting, type NoteLine } from './line-setting';
import { type DraftLine } from './read-intake';

/** How far the price a customer was told may be from the list's (VA-1). */
export const PRICE_TOLERANCE = decimal('0.01');
const ZERO = decimal(0);

interface Priced {
  readonly product: SoldProduct;
  readonly unitId: string;
  readonly setting: LineSetting;
}

/** The price of a line by the price list; a price that was posted is only compared with it, never taken (VA-1). */
export function checkPrice(
  { unitPrice, unitName }: DraftLine,
  { product, unitId, setting: { facts, priceList } }: Priced,
  note: NoteLine,
): Decimal | undefined {
  if (unitPrice !== undefined && compareDecimals(unitPrice, ZERO) < 0)
    note('line.price-negative', 'unitPrice', { found: unitPrice });
  if (!priceList) return undefined;
  const item = facts.prices.find(
    (price) => price.priceListId === priceList.id && price.productId === product.id && price.unitId === unitId,
  );
  if (!item) {
    note('line.price-missing', 'product', { expected: `a price in ${priceList.name} per ${unitName ?? ''}` });
    return undefined;
  }
  if (unitPrice !== undefined && distance(unitPrice, item.amount) > 0)
    note('line.price-differs', 'unitPrice', { expected: item.amount, found: unitPrice });
  return item.amount;
}

/** Above zero when two prices are further apart than is tolerated. */
function distance(one: Decimal, other: Decimal): number {
  const difference = subtractDecimals(one, other);
  const apart = compareDecimals(difference, ZERO) < 0 ? subtractDecimals(ZERO, difference) : difference;
  return compareDecimals(apart, PRICE_TOLERANCE);
}
