import { isCleared, type SalesOrder } from '@o2c/core/ordering';

/**
 * The orders of a group that want a verdict, in order of receipt: never evaluated, held, changed since they were cleared, opened again after they
 * were rejected, or asked for. What is held is looked at each time, so that no event can be lost for good.
 */
export const waitingOrders = (
  orders: readonly SalesOrder[],
  askedFor: (order: SalesOrder) => boolean = () => false,
): readonly SalesOrder[] =>
  orders.filter((order) => order.state === 'submitted' && (isWaiting(order) || askedFor(order))).sort(byReceipt);

function isWaiting(order: SalesOrder): boolean {
  switch (order.creditStatus) {
    case 'notEvaluated':
    case 'held':
      return true;
    case 'cleared':
      return !isCleared(order);
    case 'rejected':
      // A rejection cancels the order; one that is open was opened again (CR-19).
      return true;
  }
}

/** The platform's own time of creation first, for no client can choose it; then what the order says. */
function byReceipt(one: SalesOrder, other: SalesOrder): number {
  for (const fact of [({ createdOn }: SalesOrder) => createdOn ?? '', orderedOn, orderNumber, id]) {
    const [first, second] = [fact(one), fact(other)];
    if (first !== second) return first < second ? -1 : 1;
  }
  return 0;
}

const orderedOn = (order: SalesOrder): string => order.orderedOn;
const orderNumber = (order: SalesOrder): string => order.orderNumber;
const id = (order: SalesOrder): string => order.id;
