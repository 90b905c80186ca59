import { type RowForCreate, tables, writeLedgerEntry, writeOpenItem, writeSettlement } from '@o2c/core/dataverse';
import { type LedgerEntry, type OpenItem, type Settlement } from '@o2c/core/receivables';

import { type OutgoingRow } from '../dataverse/create-multiple';
import { type LineHistory } from './open-records';

/**
 * One document with everything that belongs to it as one row to create with related rows nested in it, so that it is written whole or not at
 * all: its ledger entries, and when it was settled the settlement, which brings the counterpart item with its own entries.
 */
export function historyRowTree({ history, target: { links } }: LineHistory): OutgoingRow {
  const [document, counterpart] = history.items;
  if (!document) throw new Error('A history without a document.');
  const entriesOf = (item: OpenItem): readonly LedgerEntry[] =>
    history.entries.filter((entry) => entry.openItemId === item.id);
  const row = (item: OpenItem): OutgoingRow => ({
    ...writeOpenItem(item, links),
    [tables.ledgerEntry.lookups.openItem.collection]: entriesOf(item).map((entry) =>
      without(writeLedgerEntry(entry, links), tables.ledgerEntry.lookups.openItem.navigation),
    ),
  });
  if (!counterpart) return row(document);
  const { own, other } = sides(document, history.settlements);
  return {
    ...row(document),
    [own.collection]: history.settlements.map((settlement) => ({
      ...without(writeSettlement(settlement, links), own.navigation, other.navigation),
      [other.navigation]: row(counterpart),
    })),
  };
}

/** The settlement's lookup that points at the document, and the one that points at its counterpart. */
function sides(document: OpenItem, [settlement]: readonly Settlement[]) {
  const { debitItem, creditItem } = tables.settlement.lookups;
  return settlement?.debitItemId === document.id
    ? { own: debitItem, other: creditItem }
    : { own: creditItem, other: debitItem };
}

/** A nested row says by its place what it points at; saying it twice is refused. */
const without = (row: RowForCreate, ...navigations: readonly string[]): OutgoingRow =>
  Object.fromEntries(
    Object.entries(row).filter(([name]) => !navigations.some((navigation) => name === `${navigation}@odata.bind`)),
  );
