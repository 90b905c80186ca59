import { daysDimension } from './days-dimension';
import { type Dimension } from './dimension';
import { groupLimitDimension, limitDimension } from './limit-dimensions';
import { orderDimension } from './order-dimension';
import { paymentDimension } from './payment-dimension';
import { settlementOrders } from './settlement-orders';
import { type Situation } from './situation';

/** Everything that can be done about a hold, in the fixed order in which equals are chosen; payments once for each order they may settle in. */
export const dimensionsOf = (situation: Situation): readonly Dimension[] => [
  ...settlementOrders(situation).map((order) => paymentDimension(situation, order)),
  ...limitDimension(situation),
  ...groupLimitDimension(situation),
  orderDimension(situation),
  ...daysDimension(situation),
];

/** All of it at once, as far as it goes: what still holds then, no lever takes away. */
export function atTheMost(situation: Situation, dimensions: readonly Dimension[]): Situation {
  const kinds = new Map<Dimension['kind'], Dimension>();
  for (const dimension of dimensions) if (!kinds.has(dimension.kind)) kinds.set(dimension.kind, dimension);
  return [...kinds.values()].reduce((before, { at, most }) => at(before, most), situation);
}
