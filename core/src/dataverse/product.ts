import { type SoldProduct } from '../ordering';
import { choice, id, integer, text } from './cell';
import { openRow, type ReadRow } from './open-row';
import { present } from './present';
import { product as table } from './tables';

const { columns, lookups } = table;

/** `product.statecode`. */
const states = { active: 0, retired: 1, draft: 2, underRevision: 3 } as const;

/** The columns `readProduct` needs, for `$select`. */
export const productSelect: readonly string[] = [
  columns.id.name,
  columns.name.name,
  columns.productNumber.name,
  columns.quantityDecimal.name,
  columns.taxCode.name,
  columns.state.name,
  lookups.defaultUnit.value,
  lookups.unitGroup.value,
];

/** Reads a product as far as an order needs it. */
export function readProduct(source: unknown): ReadRow<SoldProduct> {
  const row = openRow(table, source);
  return row.finish({
    id: row.required(columns.id.name, id),
    name: row.required(columns.name.name, text),
    number: row.required(columns.productNumber.name, text),
    quantityDecimals: row.optional(columns.quantityDecimal.name, integer) ?? 0,
    state: row.required(columns.state.name, choice(states)),
    ...present({
      defaultUnitId: row.optional(lookups.defaultUnit.value, id),
      unitGroupId: row.optional(lookups.unitGroup.value, id),
      taxCode: row.optional(columns.taxCode.name, text),
    }),
  });
}
