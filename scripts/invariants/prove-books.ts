import {
  ledgerEntrySelect,
  openItemSelect,
  readLedgerEntry,
  readOpenItem,
  readSettlement,
  settlementSelect,
  tables,
} from '@o2c/core/dataverse';
import { checkBooks } from '@o2c/core/receivables';

import { readAll } from '../dataverse/read-all';
import { type Proof } from './proof';

/** Reads every open item, settlement and ledger entry and proves that they agree (I9 to I12). */
export const proveBooks: Proof = {
  invariants: ['I9', 'I10', 'I11', 'I12'],
  prove: async (session, { asOf }) => {
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
      checked: { 'open items': items.length, settlements: settlements.length, 'ledger entries': entries.length },
      findings: checkBooks({ items, settlements, entries }, asOf),
    };
  },
};
