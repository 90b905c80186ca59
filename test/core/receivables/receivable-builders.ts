import { instant, isoDate, money, type Money, negate, zero } from '@o2c/core/kernel';
import { type OpenItem, type Settlement, settle, type SettlementRequest } from '@o2c/core/receivables';

/** Accounts of a posting profile that has everything. */
export const allAccounts = {
  receivable: '1200',
  revenue: '4000',
  outputTax: '2200',
  cash: '1000',
  openingBalance: '9000',
  discount: '4700',
  writeOff: '6930',
  exchangeGain: '7700',
  exchangeLoss: '7710',
} as const;

export const usd = (minor: number): Money => money(minor, 'USD');
export const eur = (minor: number): Money => money(minor, 'EUR');

/** A posted invoice of 100.00 EUR of 1 March 2026, due on the 31st; an amount below zero is a payment. */
export function anItem(over: Partial<OpenItem> & { readonly id: string }): OpenItem {
  const amount = over.amount ?? eur(100_00);
  return {
    key: `openitem-${over.id}`,
    kind: amount.minor < 0 ? 'payment' : 'invoice',
    documentNumber: over.id,
    instalment: 1,
    customerId: 'customer-1',
    legalEntityId: 'entity-1',
    documentDate: isoDate('2026-03-01'),
    dueDate: isoDate('2026-03-31'),
    openAmount: amount,
    accountingAmount: amount,
    disputed: false,
    disputedAmount: zero(amount.currency),
    recordedOn: instant('2026-03-01T10:00:00Z'),
    requestHash: '0'.repeat(64),
    lastOperationId: 'operation-1',
    posted: true,
    ...over,
    amount,
  };
}

/** An item known by amount and dates alone, both dates the same. */
export const datedItem = (id: string, amount: Money, date: string): OpenItem =>
  anItem({ id, amount, documentDate: isoDate(date), dueDate: isoDate(date) });

interface Applied {
  readonly on: string;
  readonly amount?: number;
  readonly request?: Partial<SettlementRequest>;
}

/** A settlement of two items, by default the whole debit item, nothing settled before. Throws when it is refused. */
export function aSettlement(debit: OpenItem, credit: OpenItem, { on, amount, request }: Applied): Settlement {
  const debitAmount = amount === undefined ? debit.amount : { ...debit.amount, minor: amount };
  const settled = settle({
    debit: { item: debit, position: { open: debit.amount, accountingOpen: debit.accountingAmount } },
    credit: { item: credit, position: { open: credit.amount, accountingOpen: credit.accountingAmount } },
    debitAmount,
    creditAmount: amount === undefined ? negate(credit.amount) : { ...credit.amount, minor: amount },
    discount: zero(debit.amount.currency),
    writeOff: zero(debit.amount.currency),
    effectiveOn: isoDate(on),
    recordedOn: instant('2026-04-01T10:00:00Z'),
    operationKey: `${debit.id} ${credit.id} ${on} ${debitAmount.minor}`,
    ...request,
  });
  if (!settled.ok) throw new Error(settled.error.code);
  return settled.value;
}
