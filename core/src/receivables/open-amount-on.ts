import { type IsoDate, type Money } from '../kernel';
import { type Receivable } from './open-item';
import { openPositionOn } from './open-position';
import { type AppliedAmounts } from './settlement';

/**
 * What is open of an item on a day, in its own currency and signed like its amount (AR-3): a settlement effective later is not seen.
 * @example an invoice of 100.00, paid on 10 March: 100.00 on 9 March, 0.00 on 10 March, 0.00 before the invoice was written
 */
export const openAmountOn = (item: Receivable, settlements: readonly AppliedAmounts[], asOf: IsoDate): Money =>
  openPositionOn(item, settlements, asOf).open;
