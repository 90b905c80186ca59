import { type IsoDate } from '../kernel';
import { type CustomerLedger } from './customer-ledger';

/** The balance of a customer's books on a day, in minor units; below zero we owe. */
export function ledgerBalance({ items, settlements }: CustomerLedger, day: IsoDate): number {
  const known = new Set<string>();
  let minor = 0;
  for (const { id, documentDate, accountingAmount } of items) {
    known.add(id);
    if (documentDate <= day) minor += accountingAmount.minor;
  }
  for (const settlement of settlements) {
    if (settlement.effectiveOn > day) continue;
    if (known.has(settlement.debitItemId)) minor -= settlement.debitAccountingAmount.minor;
    if (known.has(settlement.creditItemId)) minor += settlement.creditAccountingAmount.minor;
  }
  return minor;
}
