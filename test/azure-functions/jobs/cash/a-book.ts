import {
  bankEntrySelect,
  ledgerEntrySelect,
  openItemRowSelect,
  paymentSelect,
  readBankEntry,
  readLedgerEntry,
  readOpenItemRow,
  readPayment,
  readSettlement,
  settlementSelect,
  tables,
} from '@o2c/core/dataverse';
import { isoDate } from '@o2c/core/kernel';
import { checkBooks, type Finding } from '@o2c/core/receivables';

import { readAll } from '../../../../scripts/dataverse/read-all';
import { type ProvisionedDataverse } from '../../../builders/provisioned-dataverse';

/** What stands in the rows, as a person would read it. */
export interface Book {
  /** Open minor units by document number; payments under `PAY`. */
  readonly open: Readonly<Record<string, number>>;
  readonly closed: Readonly<Record<string, string | undefined>>;
  readonly entries: readonly { readonly text: string; readonly status: string; readonly reason: string | undefined }[];
  readonly payments: readonly { readonly minor: number; readonly unapplied: number; readonly status: string }[];
  readonly differences: readonly number[];
  readonly settlements: number;
  readonly findings: readonly Finding[];
}

/** Reads the book, and proves I9 to I12 on it. */
export async function bookOf({ session }: ProvisionedDataverse): Promise<Book> {
  const { openItem, settlement, ledgerEntry, payment, bankEntry } = tables;
  const items = await readAll(session, { from: openItem.entitySetName, select: openItemRowSelect }, readOpenItemRow);
  const settlements = await readAll(
    session,
    { from: settlement.entitySetName, select: settlementSelect },
    readSettlement,
  );
  const ledger = await readAll(
    session,
    { from: ledgerEntry.entitySetName, select: ledgerEntrySelect },
    readLedgerEntry,
  );
  const payments = await readAll(session, { from: payment.entitySetName, select: paymentSelect }, readPayment);
  const entries = await readAll(session, { from: bankEntry.entitySetName, select: bankEntrySelect }, readBankEntry);
  const named = items.map(({ item }) => [item.kind === 'payment' ? 'PAY' : item.documentNumber, item] as const);
  const books = { items: items.map(({ item }) => item), settlements, entries: ledger };
  const open: Record<string, number> = {};
  for (const [name, item] of named) open[name] = (open[name] ?? 0) + item.openAmount.minor;
  return {
    open,
    closed: Object.fromEntries(named.map(([name, item]) => [name, item.closedOn])),
    entries: entries.map(({ remittance, status, exceptionReason }) => ({
      text: remittance,
      status,
      reason: exceptionReason?.split(':')[0],
    })),
    payments: payments.map(({ amount, unapplied, status }) => ({
      minor: amount.minor,
      unapplied: unapplied.minor,
      status,
    })),
    differences: settlements.map(({ exchangeDifference }) => exchangeDifference.minor).filter((minor) => minor !== 0),
    settlements: settlements.length,
    findings: checkBooks(books, isoDate('2026-12-31')),
  };
}
