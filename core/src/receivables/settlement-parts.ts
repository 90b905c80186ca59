import { allocate, type Money } from '../kernel';
import { type Settlement } from './settlement';

/** The accounting value of the three ways a debit item was settled; they sum exactly to its accounting amount. */
export interface SettlementParts {
  readonly cash: Money;
  readonly discount: Money;
  readonly writeOff: Money;
}

/** Splits the debit accounting amount over credit applied, discount and write-off (largest remainder). */
export function settlementParts(
  settlement: Pick<Settlement, 'debitAmount' | 'discount' | 'writeOff' | 'debitAccountingAmount'>,
): SettlementParts {
  const [debit, discounted, writtenOff] = [settlement.debitAmount, settlement.discount, settlement.writeOff].map(
    (amount) => Math.abs(amount.minor),
  ) as [number, number, number];
  const parts = allocate(settlement.debitAccountingAmount, [debit - discounted - writtenOff, discounted, writtenOff]);
  if (!parts.ok) throw new RangeError('a settlement of nothing');
  const [cash, discount, writeOff] = parts.value as [Money, Money, Money];
  return { cash, discount, writeOff };
}
