import { isoDate, money, type CurrencyCode } from '@o2c/core/kernel';
import { type AppliedAmounts, type Receivable } from '@o2c/core/receivables';
import { type Reading } from '../../../pcf-controls/AgingPanel/AgingPanel/sources/receivables-source';

interface ItemFacts {
  readonly number?: string;
  readonly due?: string;
  readonly documentDate?: string;
  readonly minor?: number;
  readonly currency?: CurrencyCode;
  readonly accountingMinor?: number;
  readonly disputedMinor?: number;
}

/** An invoice of 100.00 EUR due on 2026-03-31. */
export function anItem(facts: ItemFacts = {}): Receivable {
  const { number = 'INV-1', due = '2026-03-31', minor = 100_00, currency = 'EUR', disputedMinor = 0 } = facts;
  return {
    id: `id-${number}`,
    kind: minor < 0 ? 'payment' : 'invoice',
    documentNumber: number,
    instalment: 1,
    customerId: 'customer',
    documentDate: isoDate(facts.documentDate ?? '2025-01-01'),
    dueDate: isoDate(due),
    amount: money(minor, currency),
    accountingAmount: money(facts.accountingMinor ?? minor, 'EUR'),
    disputedAmount: money(disputedMinor, currency),
  };
}

/** A reading of 2026-03-31. */
export const aReading = (items: readonly Receivable[], settlements: readonly AppliedAmounts[] = []): Reading => ({
  items,
  settlements,
  asOf: isoDate('2026-03-31'),
  readAt: '2026-03-31T08:00:00Z',
  pages: 1,
});
