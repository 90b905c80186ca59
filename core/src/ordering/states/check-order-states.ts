import { type Finding } from '../../operations';
import { checkCompanions } from './check-companions';
import { checkIntakes } from './check-intakes';
import { checkOrderHistory } from './check-order-history';
import { checkOrderRows } from './check-order-rows';
import { type StateFacts } from './state-facts';

/** I22: orders, intakes, shipments and holds stand only in combinations their lifecycles allow, and the decisions tell a legal history. */
export const checkOrderStates = (facts: StateFacts): readonly Finding[] => [
  ...facts.orders.flatMap((order) => checkOrderRows(order, facts.decisions)),
  ...checkIntakes(facts),
  ...checkCompanions(facts),
  ...checkOrderHistory(facts),
];
