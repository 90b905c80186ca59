import { add, type IsoDate, type Money, subtract, zero } from '../kernel';
import { type Receivable } from './open-item';
import { type AppliedAmounts } from './settlement';

/** What is open of an item on some day, in its currency and in the accounting currency. */
export interface OpenPosition {
  readonly open: Money;
  readonly accountingOpen: Money;
}

type Item = Pick<Receivable, 'id' | 'documentDate' | 'amount' | 'accountingAmount'>;

/**
 * The position of one item on a day: its amount less all settlements of it that are effective by then (AR-3). Before its document date the
 * item does not exist and nothing is open. Settlements of other items are passed over.
 */
export function openPositionOn(item: Item, settlements: readonly AppliedAmounts[], asOf: IsoDate): OpenPosition {
  if (asOf < item.documentDate)
    return { open: zero(item.amount.currency), accountingOpen: zero(item.accountingAmount.currency) };
  return settlements.filter((settlement) => settlement.effectiveOn <= asOf).reduce(applyTo(item.id), full(item));
}

/** The position of an item after all settlements ever recorded, whatever their day: what the cached columns hold. */
export const finalPosition = (item: Item, settlements: readonly AppliedAmounts[]): OpenPosition =>
  settlements.reduce(applyTo(item.id), full(item));

const full = (item: Item): OpenPosition => ({ open: item.amount, accountingOpen: item.accountingAmount });

const applyTo =
  (itemId: string) =>
  (position: OpenPosition, settlement: AppliedAmounts): OpenPosition => {
    if (settlement.debitItemId === itemId) {
      return {
        open: subtract(position.open, settlement.debitAmount),
        accountingOpen: subtract(position.accountingOpen, settlement.debitAccountingAmount),
      };
    }
    if (settlement.creditItemId === itemId) {
      return {
        open: add(position.open, settlement.creditAmount),
        accountingOpen: add(position.accountingOpen, settlement.creditAccountingAmount),
      };
    }
    return position;
  };
