import { pointsAt, reads, works } from './rights';
import { person, role } from './role';
import { CREDIT, CUSTOMERS, FULFILMENT } from './subjects';

/** Ships what is cleared; an uncleared shipment is vetoed whoever makes it. */
export const fulfilment = role('O2C Fulfilment', 'Plans, picks and ships orders that are cleared.', [
  person(),
  works('Deep', [...FULFILMENT, 'Activity', 'Note']),
  pointsAt('Deep', [...CUSTOMERS, 'Order']),
  // Why an order may not go out yet, and whether what went out is billed.
  reads('Deep', [...CREDIT, 'Invoice']),
]);
