import { choice } from '../build/choice';

/** What a posting profile gives an account for. */
export const postingEvent = choice('o2c_postingevent', 'Posting event', [
  'receivable',
  'revenue',
  'outputTax',
  'cash',
  'openingBalance',
  'discount',
  'writeOff',
  'exchangeGain',
  'exchangeLoss',
  'interest',
  'fee',
  'rounding',
  'unappliedCash',
]);

/** What kind of document stands behind an open item. */
export const openItemKind = choice('o2c_openitemkind', 'Open item kind', [
  'invoice',
  'creditNote',
  'payment',
  'interest',
  'fee',
  'chargeback',
  'opening',
]);

/** From which date the age of an item counts. */
export const agingBasis = choice('o2c_agingbasis', 'Aging basis', ['dueDate', 'documentDate', 'transactionDate']);

/** Where credits stand in an aging: at their own date, or against the oldest debits. */
export const creditPlacement = choice('o2c_creditplacement', 'Credit placement', ['ownDate', 'oldest']);

/** Unit of a bucket's length. */
export const agingUnit = choice('o2c_agingunit', 'Aging unit', [
  'day',
  'week',
  'month',
  'quarter',
  'year',
  'unlimited',
]);
