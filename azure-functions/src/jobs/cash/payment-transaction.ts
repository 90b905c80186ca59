import { type ItemState, type Payment, standingOf } from '@o2c/core/cash-application';
import {
  changeBankEntry,
  type EntryChange,
  openItemStanding,
  type OpenItemRow,
  type RowLinks,
  tables,
  writeDecision,
  writeLedgerEntry,
  writeOpenItem,
  writePayment,
  writeSettlement,
} from '@o2c/core/dataverse';
import { type Decision } from '@o2c/core/operations';
import { type LedgerEntry, type OpenItem, type Settlement } from '@o2c/core/receivables';
import { type RowCreate, type RowUpdate } from '../../adapters/dataverse/transactions/transaction';
import { type OutgoingValue } from '../../adapters/dataverse/json/write-exact-json';
import { type WaitingEntry } from './matching-ports';

/** Everything one payment, or its return, does to the books. */
export interface PaymentPosting {
  readonly payment: Payment;
  /** The payment's item as it is posted, open amount and closing day those after the settlements. */
  readonly item: OpenItem;
  readonly settlements: readonly Settlement[];
  readonly entries: readonly LedgerEntry[];
  /** Items that stand already and change, as they are afterwards. */
  readonly touched: readonly ItemState[];
  readonly operationId: string;
}

export interface PostingRows {
  readonly rows: ReadonlyMap<string, OpenItemRow>;
  readonly links: RowLinks;
}

/**
 * The creates and updates of a posting, all for one change set: the payment with its open item, that item's ledger entries and the settlements
 * nested in it; ledger entries of other items; items over the version that was read.
 */
export function postingWrites(
  posting: PaymentPosting,
  { rows, links }: PostingRows,
): { readonly creates: readonly RowCreate[]; readonly updates: readonly RowUpdate[] } {
  const { payment, item, settlements, entries, touched, operationId } = posting;
  const { ledgerEntry, settlement, payment: paymentTable, openItem } = tables;
  const own = settlements.filter(({ debitItemId, creditItemId }) => [debitItemId, creditItemId].includes(item.id));
  const others = settlements.filter((each) => !own.includes(each));
  const itemTree = {
    ...writeOpenItem(item, links),
    [ledgerEntry.lookups.openItem.collection]: entries
      .filter(({ openItemId }) => openItemId === item.id)
      .map((entry) => without(writeLedgerEntry(entry, links), ledgerEntry.lookups.openItem.navigation)),
  };
  const paymentTree = {
    ...writePayment(payment, links),
    [paymentTable.lookups.openItem.navigation]: itemTree,
    ...(own.length === 0
      ? {}
      : { [settlement.lookups.payment.collection]: own.map((each) => settlementRow(each, { rows, links })) }),
  };
  return {
    creates: [
      { entitySetName: paymentTable.entitySetName, row: paymentTree },
      ...others.map((each) => ({ entitySetName: settlement.entitySetName, row: settlementRow(each, { rows, links }) })),
      ...entries
        .filter(({ openItemId }) => openItemId !== item.id)
        .map((entry) => ({ entitySetName: ledgerEntry.entitySetName, row: writeLedgerEntry(entry, links) })),
    ],
    updates: touched.map((state) => ({
      entitySetName: openItem.entitySetName,
      id: state.item.id,
      etag: rows.get(state.item.id)?.etag ?? missing(state.item.id),
      changes: openItemStanding(standingOf(state), operationId),
    })),
  };
}

/** A settlement says for people which invoice it reduced. */
const settlementRow = (settlement: Settlement, { rows, links }: PostingRows): Record<string, OutgoingValue> => ({
  ...writeSettlement(settlement, links, rows.get(settlement.debitItemId)?.invoiceId),
});

/** The change of a decided entry, over the version that was read. */
export const entryUpdate = ({ entry }: WaitingEntry, change: EntryChange): RowUpdate => ({
  entitySetName: tables.bankEntry.entitySetName,
  id: entry.id,
  etag: entry.etag,
  changes: changeBankEntry(change),
});

export const decisionCreate = (decision: Decision, links: RowLinks): RowCreate => ({
  entitySetName: tables.decision.entitySetName,
  row: writeDecision(decision, links),
});

/** A nested row says by its place what it points at; saying it twice is refused. */
const without = (row: Readonly<Record<string, OutgoingValue>>, navigation: string): Record<string, OutgoingValue> =>
  Object.fromEntries(Object.entries(row).filter(([name]) => name !== `${navigation}@odata.bind`));

const missing = (id: string): never => {
  throw new Error(`Item ${id} is settled and was not read.`);
};
