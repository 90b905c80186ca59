import { openItem, settlement } from './table-names';
import { isoDate, money, parseCurrency, minorUnitsOf, type Money } from '@o2c/core/kernel';
import { type AppliedAmounts, type OpenItemKind, type Receivable } from '@o2c/core/receivables';

/** SWAP: mappers of @o2c/core/dataverse. */
export type Row = Readonly<Record<string, unknown>>;

export function receivableOf(row: Row): Receivable {
  const c = openItem.columns;
  const kinds = Object.entries(openItem.choices.kind);
  return {
    id: String(row[c.id.name]),
    kind: (kinds.find(([, value]) => value === row[c.kind.name])?.[0] ?? 'invoice') as OpenItemKind,
    documentNumber: String(row[c.documentNumber.name]),
    instalment: Number(row[c.instalment.name] ?? 1),
    customerId: String(row[openItem.lookups.customer.value]),
    documentDate: isoDate(String(row[c.documentDate.name])),
    dueDate: isoDate(String(row[c.dueDate.name])),
    amount: amount(row[c.amount.name], row[c.currencyCode.name]),
    accountingAmount: amount(row[c.accountingAmount.name], row[c.accountingCurrencyCode.name]),
    disputedAmount: amount(row[c.disputedAmount.name] ?? 0, row[c.currencyCode.name]),
  };
}

export function appliedAmountsOf(row: Row): AppliedAmounts {
  const c = settlement.columns;
  const accounting = row[c.accountingCurrencyCode.name];
  return {
    debitItemId: String(row[settlement.lookups.debitItem.value]),
    creditItemId: String(row[settlement.lookups.creditItem.value]),
    debitAmount: amount(row[c.debitAmount.name], row[c.debitCurrencyCode.name]),
    creditAmount: amount(row[c.creditAmount.name], row[c.creditCurrencyCode.name]),
    debitAccountingAmount: amount(row[c.debitAccountingAmount.name], accounting),
    creditAccountingAmount: amount(row[c.creditAccountingAmount.name], accounting),
    effectiveOn: isoDate(String(row[c.effectiveOn.name])),
  };
}

function amount(value: unknown, code: unknown): Money {
  const currency = parseCurrency(String(code));
  if (!currency.ok || typeof value !== 'number') throw new RangeError('amount');
  return money(Math.round(value * 10 ** minorUnitsOf(currency.value)), currency.value);
}
