import { decimal, isoDate, money, type Money } from '@o2c/core/kernel';
import {
  type CreditFacts,
  type CreditRule,
  type CreditRuleSet,
  type CreditRuleType,
  type CreditSettings,
  type CustomerFacts,
  defaultCreditSettings,
  type DocumentFacts,
  type OpenDebit,
} from '@o2c/core/credit';

export const eur = (minor: number): Money => money(minor, 'EUR');
export const usd = (minor: number): Money => money(minor, 'USD');

/** A block for all without a threshold of its own. */
export const aRule = (type: CreditRuleType, over: Partial<CreditRule>): CreditRule => ({
  id: type,
  type,
  effect: 'block',
  scope: { level: 'all' },
  valueType: 'days',
  releaseOrder: false,
  ignoreBlank: false,
  ignoreDisputed: false,
  ...over,
});

export const daysRule = (threshold: number, id = 'DAYS'): CreditRule =>
  aRule('daysOverdue', { id, threshold: decimal(threshold) });

export const limitRule = (threshold: number | string, id = 'LIMIT'): CreditRule =>
  aRule('creditLimitUsed', { id, valueType: 'percent', threshold: decimal(threshold) });

/** Rules under the default settings, or under some of them changed. */
export const ruleSet = (rules: readonly CreditRule[], settings: Partial<CreditSettings> = {}): CreditRuleSet => ({
  settings: { ...defaultCreditSettings, ...settings },
  rules,
});

/** A debit of 100.00 EUR, invoiced on 1 March and due on 31 March 2026. */
export const aDebit = (over: Partial<OpenDebit> = {}): OpenDebit => ({
  id: 'INV-1',
  documentNumber: 'INV-1',
  documentDate: isoDate('2026-03-01'),
  dueDate: isoDate('2026-03-31'),
  open: eur(100_00),
  disputed: false,
  inLimitCurrency: over.open ?? eur(100_00),
  ...over,
});

/** An order on terms NET30, of rank 30. */
export const aDocument = (over: Partial<DocumentFacts> = {}): DocumentFacts => ({
  kind: 'order',
  termsCode: 'NET30',
  termsRank: 30,
  discountRank: 0,
  total: eur(1_000_00),
  excluded: false,
  forced: false,
  criticalFields: [],
  ...over,
});

/** A customer in good standing. */
export const aCustomer = (over: Partial<CustomerFacts> = {}): CustomerFacts => ({
  customerId: 'C-1',
  groupMissing: false,
  accountStatus: 'normal',
  termsRank: 30,
  discountRank: 0,
  dunningLevel: 0,
  excluded: false,
  intercompany: false,
  isNew: false,
  ...over,
});

/** 1 April 2026, limit 10,000.00 EUR, nothing taken, an order of 1,000.00 EUR. */
export const someFacts = ({
  openItems,
  ...over
}: Partial<CreditFacts> & { readonly openItems?: Money } = {}): CreditFacts => ({
  asOf: isoDate('2026-04-01'),
  checkpoint: 'orderEntry',
  document: aDocument({ total: over.orderAmount ?? eur(1_000_00) }),
  customer: aCustomer(),
  limit: { kind: 'limited', amount: eur(10_000_00), source: 'base' },
  exposure: { openItems: openItems ?? eur(0), deliveredUnbilled: eur(0), openOrders: eur(0) },
  orderAmount: eur(1_000_00),
  debits: [],
  missingRates: [],
  rates: {},
  ...over,
});
