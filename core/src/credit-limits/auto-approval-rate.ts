import { decimal, type Decimal, divideDecimals } from '../kernel';

/** A verdict over an order, in the order in which they fell. */
export interface ClearanceVerdict {
  readonly orderId: string;
  readonly outcome: string;
}

/** How many orders nobody had to look at. */
export interface AutoApproval {
  /** Evaluated at least once. */
  readonly orders: number;
  /** Cleared by the rules and never held or put to a person. */
  readonly untouched: number;
  /** Of 100, to one place; absent: no order. */
  readonly percent?: Decimal;
}

/** The share of orders that credit let through without a person (CR-17). An order that was held once is not among them, however it ended. */
export function autoApprovalRate(verdicts: readonly ClearanceVerdict[]): AutoApproval {
  const outcomes = new Map<string, Set<string>>();
  for (const { orderId, outcome } of verdicts) outcomes.set(orderId, (outcomes.get(orderId) ?? new Set()).add(outcome));
  const orders = outcomes.size;
  const untouched = [...outcomes.values()].filter((own) => own.size === 1 && own.has('cleared')).length;
  if (orders === 0) return { orders, untouched };
  const percent = divideDecimals(decimal(untouched * 100), decimal(orders), { places: 1, mode: 'halfAwayFromZero' });
  return { orders, untouched, percent };
}
