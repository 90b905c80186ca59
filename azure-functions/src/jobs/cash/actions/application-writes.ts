import { type ItemState, type PaymentStatus, standingOf } from '@o2c/core/cash-application';
import {
  openItemStanding,
  type OpenItemRow,
  paymentStanding,
  tables,
  writeLedgerEntry,
  writeSettlement,
} from '@o2c/core/dataverse';
import { type Money } from '@o2c/core/kernel';
import { type LedgerEntry, type Settlement } from '@o2c/core/receivables';
import { type RowCreate, type RowUpdate } from '../../../adapters/dataverse/transactions/transaction';
import { rowLinksOf } from '../../company-settings';
import { entryUpdate } from '../payment-transaction';
import { type PaymentCase } from './payment-desk';

/** What applying, or taking back, a payment that stands already does to the books. */
export interface Applied {
  readonly settlements: readonly Settlement[];
  readonly entries: readonly LedgerEntry[];
  readonly touched: readonly ItemState[];
  readonly standing: { readonly status: PaymentStatus; readonly unapplied: Money };
  readonly operationId: string;
}

/** Settlements and their postings, every item over the version that was read, payment and bank entry as they then stand. */
export function applicationWrites(
  { payment, entry, settings, rows: known }: PaymentCase,
  applied: Applied,
  more: ReadonlyMap<string, OpenItemRow> = new Map(),
): { readonly creates: readonly RowCreate[]; readonly updates: readonly RowUpdate[] } {
  const { settlements, entries, touched, standing, operationId } = applied;
  const { settlement, ledgerEntry, openItem, payment: paymentTable } = tables;
  const links = rowLinksOf(settings, payment.legalEntityId);
  const rows = new Map([...more, ...known]);
  const byPayment = settlement.lookups.payment;
  const status = standing.status === 'onAccount' ? 'onAccount' : 'matched';
  return {
    creates: [
      ...settlements.map((each) => ({
        entitySetName: settlement.entitySetName,
        row: {
          ...writeSettlement(each, links, rows.get(each.debitItemId)?.invoiceId),
          [`${byPayment.navigation}@odata.bind`]: `/${byPayment.targetSet}(${payment.id})`,
        },
      })),
      ...entries.map((each) => ({ entitySetName: ledgerEntry.entitySetName, row: writeLedgerEntry(each, links) })),
    ],
    updates: [
      ...touched.map((state) => ({
        entitySetName: openItem.entitySetName,
        id: state.item.id,
        etag: rows.get(state.item.id)?.etag ?? missing(state.item.id),
        changes: openItemStanding(standingOf(state), operationId),
      })),
      {
        entitySetName: paymentTable.entitySetName,
        id: payment.id,
        etag: payment.etag,
        changes: paymentStanding(standing),
      },
      entryUpdate(entry, { status, lastOperationId: operationId }),
    ],
  };
}

const missing = (id: string): never => {
  throw new Error(`Item ${id} is changed and was not read.`);
};
