import { divideWhole, type Money, money } from '../kernel';
import { type OpenPosition } from './open-position';

/**
 * What a part of an open amount stands for in the accounting currency, at the rate of the item itself: pro rata of what is still open,
 * rounded half to even; the last part is all that is left, so that an item closed in one currency is closed in the other. Not below zero.
 */
export function accountingShare(position: OpenPosition, part: Money): Money {
  const { minor, currency } = position.accountingOpen;
  // BigInt: a product of two amounts leaves the safe integers long before the amounts do.
  const product = BigInt(Math.abs(minor)) * BigInt(part.minor);
  const share = divideWhole(product, BigInt(Math.abs(position.open.minor)), 'halfEven');
  return money(Number(share), currency);
}
