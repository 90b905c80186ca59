import { choice } from '../build/choice';

/** Where an order came from (OC-1). */
export const orderChannel = choice('o2c_orderchannel', 'Order channel', [
  'ecommerce',
  'email',
  'phone',
  'social',
  'rep',
  'edi',
  'portal',
]);

/** Life of an intake: a defect list makes it needsInfo, never a guess. */
export const intakeStatus = choice('o2c_intakestatus', 'Intake status', [
  'received',
  'needsInfo',
  'ordered',
  'rejected',
]);

/** Whether an order is cleared for its current content (design.md 2.2). Anything but cleared means not cleared. */
export const creditStatus = choice('o2c_creditstatus', 'Credit status', [
  'notEvaluated',
  'cleared',
  'held',
  'rejected',
]);

/** EN 16931 tax categories (UNCL5305). */
export const taxCategory = choice('o2c_taxcategory', 'Tax category', [
  'standard',
  'zeroRated',
  'exempt',
  'reverseCharge',
  'intraCommunity',
  'export',
  'outsideScope',
  'canaryIslands',
  'ceutaMelilla',
]);
