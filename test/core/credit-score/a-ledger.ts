import { type CustomerLedger, type LedgerItem, type LedgerSettlement, type ScoringFacts } from '@o2c/core/credit-score';
import { isoDate, money } from '@o2c/core/kernel';

export interface InvoiceStory {
  readonly id: string;
  readonly on: string;
  readonly due: string;
  /** Cents. */
  readonly minor: number;
  /** Days of payment and cents. */
  readonly paid?: readonly (readonly [on: string, minor: number])[];
}

const eur = (minor: number) => money(minor, 'EUR');

const item = (
  id: string,
  kind: LedgerItem['kind'],
  [on, due, minor]: readonly [string, string, number],
): LedgerItem => ({
  id,
  kind,
  documentDate: isoDate(on),
  dueDate: isoDate(due),
  accountingAmount: eur(minor),
});

export const settled = (
  id: string,
  [debitItemId, creditItemId]: readonly [string, string],
  [on, minor]: readonly [string, number],
): LedgerSettlement => ({
  id,
  debitItemId,
  creditItemId,
  debitAccountingAmount: eur(minor),
  creditAccountingAmount: eur(minor),
  effectiveOn: isoDate(on),
});

/** Invoices with their payments, each payment an item of its own. */
export function aLedger(...stories: readonly InvoiceStory[]): CustomerLedger {
  const items: LedgerItem[] = [];
  const settlements: LedgerSettlement[] = [];
  for (const { id, on, due, minor, paid = [] } of stories) {
    items.push(item(id, 'invoice', [on, due, minor]));
    paid.forEach(([day, amount], at) => {
      const payment = `${id} paid ${String(at)}`;
      items.push(item(payment, 'payment', [day, day, -amount]));
      settlements.push(settled(`${id} settled ${String(at)}`, [id, payment], [day, amount]));
    });
  }
  return { currency: 'EUR', items, settlements };
}

/** A credit note of its own, as a ledger keeps it. */
export const aCreditNote = (id: string, on: string, minor: number): LedgerItem =>
  item(id, 'creditNote', [on, on, -minor]);

export const someFacts = (ledger: CustomerLedger, over: Partial<ScoringFacts> = {}): ScoringFacts => ({
  legalEntityId: 'NL',
  ledger,
  accountStatus: 'normal',
  brokenPromises: 0,
  limit: { kind: 'missing' },
  rates: {},
  signals: [],
  ...over,
});
