import {
  ledgerEntrySelect,
  openItemSelect,
  readLedgerEntry,
  readOpenItem,
  readSettlement,
  settlementSelect,
  tables,
} from '@o2c/core/dataverse';
import { type IsoDate } from '@o2c/core/kernel';
import { checkBooks, type Finding } from '@o2c/core/receivables';

import { type Session } from '../dataverse/connect';
import { readAll } from '../dataverse/read-all';

export interface BooksProof {
  readonly asOf: IsoDate;
  readonly invariants: readonly string[];
  readonly checked: { readonly items: number; readonly settlements: number; readonly ledgerEntries: number };
  readonly findings: readonly Finding[];
}

/** Reads every open item, settlement and ledger entry and proves the invariants of the books on them (I9 to I12). */
export async function proveBooks(session: Session, asOf: IsoDate): Promise<BooksProof> {
  const { openItem, settlement, ledgerEntry } = tables;
  const items = await readAll(session, { from: openItem.entitySetName, select: openItemSelect }, readOpenItem);
  const settlements = await readAll(
    session,
    { from: settlement.entitySetName, select: settlementSelect },
    readSettlement,
  );
  const entries = await readAll(
    session,
    { from: ledgerEntry.entitySetName, select: ledgerEntrySelect },
    readLedgerEntry,
  );
  return {
    asOf,
    invariants: ['I9', 'I10', 'I11', 'I12'],
    checked: { items: items.length, settlements: settlements.length, ledgerEntries: entries.length },
    findings: checkBooks({ items, settlements, entries }, asOf),
  };
}
