import { type Decimal } from '../kernel';

/** A list of prices in one currency. */
export interface PriceList {
  readonly id: string;
  readonly name: string;
  readonly currencyId: string;
  readonly active: boolean;
}

/** What one unit of a product costs by a price list. */
export interface PriceListItem {
  readonly id: string;
  readonly priceListId: string;
  readonly productId: string;
  readonly unitId: string;
  readonly amount: Decimal;
}
