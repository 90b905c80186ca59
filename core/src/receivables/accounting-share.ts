import { absolute, decimal, divideDecimals, type Money, money, multiplyDecimals } from '../kernel';
import { type OpenPosition } from './open-position';

/**
 * What a part of an open amount stands for in the accounting currency, at the rate of the item itself: pro rata of what is still open,
 * rounded half to even; the last part is all that is left, so that an item closed in one currency is closed in the other. Not below zero.
 */
export function accountingShare(position: OpenPosition, part: Money): Money {
  const open = Math.abs(position.open.minor);
  const accounting = absolute(position.accountingOpen);
  const product = multiplyDecimals(decimal(accounting.minor), decimal(part.minor));
  const share = divideDecimals(product, decimal(open), { places: 0, mode: 'halfEven' });
  return money(Number(share), accounting.currency);
}
