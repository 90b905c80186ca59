import { pointsAt, reads, works } from './rights';
import { person, role } from './role';
import { CREDIT, CUSTOMERS, FULFILMENT, ORDERS } from './subjects';

/** Takes orders and follows them; sees holds, never releases them. */
export const sales = role('O2C Sales', 'Takes orders and follows them to delivery.', [
  person(),
  works('Deep', [...ORDERS, 'Quote', 'Activity', 'Note', 'Account', 'Contact']),
  pointsAt('Deep', CUSTOMERS),
  reads('Deep', [...CREDIT, ...FULFILMENT, 'Invoice']),
]);
