import { pointsAt, reads, works } from './rights';
import { person, role } from './role';
import { BILLING, CREDIT, CUSTOMERS, FULFILMENT, ORDERS } from './subjects';

/** Takes orders and follows them; sees holds, never releases them. */
export const sales = role('O2C Sales', 'Takes orders and follows them to delivery.', [
  person(),
  works('Deep', [...ORDERS, 'Quote', 'Activity', 'Note', 'Account', 'Contact']),
  pointsAt('Deep', CUSTOMERS),
  // How far an order came on its way to cash, and why it was held; not from whom the money came.
  reads('Deep', [...CREDIT, ...FULFILMENT, ...BILLING, 'o2c_openitem', 'o2c_decision', 'o2c_approval']),
]);
