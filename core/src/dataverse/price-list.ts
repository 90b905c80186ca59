import { type PriceList, type PriceListItem } from '../ordering';
import { choice, id, text } from './cell';
import { decimalNumber } from './decimal-cell';
import { openRow, type ReadRow } from './open-row';
import { priceLevel, productPriceLevel } from './tables';

/** `pricelevel.statecode`. */
const states = { active: 0, inactive: 1 } as const;

/** The columns `readPriceList` needs, for `$select`. Not its first and last day: those are columns of user-local behaviour (design.md decision 12). */
export const priceListSelect: readonly string[] = [
  priceLevel.columns.id.name,
  priceLevel.columns.name.name,
  priceLevel.columns.state.name,
  priceLevel.lookups.transactionCurrency.value,
];

/** Reads a price list. */
export function readPriceList(source: unknown): ReadRow<PriceList> {
  const { columns, lookups } = priceLevel;
  const row = openRow(priceLevel, source);
  return row.finish({
    id: row.required(columns.id.name, id),
    name: row.required(columns.name.name, text),
    currencyId: row.required(lookups.transactionCurrency.value, id),
    active: row.required(columns.state.name, choice(states)) === 'active',
  });
}

/** The columns `readPriceListItem` needs, for `$select`. */
export const priceListItemSelect: readonly string[] = [
  productPriceLevel.columns.id.name,
  productPriceLevel.columns.amount.name,
  productPriceLevel.lookups.priceLevel.value,
  productPriceLevel.lookups.product.value,
  productPriceLevel.lookups.unit.value,
];

/** Reads one price of a list. */
export function readPriceListItem(source: unknown): ReadRow<PriceListItem> {
  const { columns, lookups } = productPriceLevel;
  const row = openRow(productPriceLevel, source);
  return row.finish({
    id: row.required(columns.id.name, id),
    priceListId: row.required(lookups.priceLevel.value, id),
    productId: row.required(lookups.product.value, id),
    unitId: row.required(lookups.unit.value, id),
    amount: row.required(columns.amount.name, decimalNumber),
  });
}
