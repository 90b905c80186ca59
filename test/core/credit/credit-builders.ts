import { decimal, isoDate, money, type Money } from '@o2c/core/kernel';
import { type CreditFacts, type CreditRule, type OpenDebit } from '@o2c/core/credit';

export const eur = (minor: number): Money => money(minor, 'EUR');
export const usd = (minor: number): Money => money(minor, 'USD');

export const daysRule = (threshold: number, id = 'DAYS'): CreditRule => ({
  id,
  type: 'daysOverdue',
  threshold: decimal(threshold),
  scope: 'all',
});

export const limitRule = (threshold: number | string, id = 'LIMIT'): CreditRule => ({
  id,
  type: 'creditLimitUsed',
  threshold: decimal(threshold),
  scope: 'all',
});

/** A debit of 100.00 EUR, due on 31 March 2026. */
export const aDebit = (over: Partial<OpenDebit> = {}): OpenDebit => ({
  id: 'INV-1',
  documentNumber: 'INV-1',
  dueDate: isoDate('2026-03-31'),
  open: eur(100_00),
  inLimitCurrency: over.open ?? eur(100_00),
  ...over,
});

/** 1 April 2026, limit 10,000.00 EUR, nothing taken, an order of 1,000.00 EUR. */
export const someFacts = (over: Partial<CreditFacts> & { readonly openItems?: Money } = {}): CreditFacts => ({
  asOf: isoDate('2026-04-01'),
  limit: { kind: 'limited', amount: eur(10_000_00), source: 'base' },
  exposure: { openItems: over.openItems ?? eur(0), deliveredUnbilled: eur(0), openOrders: eur(0) },
  orderAmount: eur(1_000_00),
  debits: [],
  missingRates: [],
  ...over,
});
