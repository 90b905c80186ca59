import { standingOf, itemState } from '@o2c/core/cash-application';
import {
  openItemRowSelect,
  openItemStanding,
  readOpenItemRow,
  tables,
  writeLedgerEntry,
  writeOpenItem,
  writeSettlement,
} from '@o2c/core/dataverse';
import { documentItemIdentity } from '@o2c/core/invoicing';
import { instant, isoDate, money, rowId } from '@o2c/core/kernel';
import { composeEntries, type OpenItem } from '@o2c/core/receivables';
import { equal } from '../../../../azure-functions/src/adapters/dataverse/query/filter';
import { writeTransactions } from '../../../../azure-functions/src/adapters/dataverse/transactions/write-transactions';
import { currencyIds } from '../../../../scripts/provision-dataverse/provision-currencies';
import { aSettlement } from '../../../core/receivables/receivable-builders';
import { type BillingWorld } from '../fulfilment/billing-world';
import { taken } from '../fulfilment/taken';

/** Writes a payment of so much of an invoice and its settlement, as the books have them. */
export async function payInvoice({ session, dataverse, rows }: BillingWorld, invoiceId: string, minor: number) {
  const { id } = documentItemIdentity(invoiceId, 1);
  const where = equal(tables.openItem.primaryId, { id });
  const [row] = await rows({ from: tables.openItem.entitySetName, select: openItemRowSelect, where });
  const { item, etag } = taken(readOpenItemRow(row));
  const credit = paymentOf(item, minor);
  const settlement = aSettlement(item, credit, { on: '2026-03-05', amount: minor });
  const links = { currencyIds: await currencyIds(session), ownerTeamId: rowId('team', 'NL01') };
  const { entitySetName } = tables.openItem;
  const outcomes = await writeTransactions(dataverse, session.context, [
    {
      key: 'payment',
      creates: [
        { entitySetName, row: writeOpenItem({ ...credit, ...standingOf(itemState(credit, [settlement])) }, links) },
        { entitySetName: tables.settlement.entitySetName, row: writeSettlement(settlement, links) },
        ...postings(credit).map((entry) => ({
          entitySetName: tables.ledgerEntry.entitySetName,
          row: writeLedgerEntry(entry, links),
        })),
      ],
      updates: [
        { entitySetName, id, etag, changes: openItemStanding(standingOf(itemState(item, [settlement])), 'payment') },
      ],
    },
  ]);
  expect(outcomes.get('payment')).toEqual({ outcome: 'written' });
}

function paymentOf(item: OpenItem, minor: number): OpenItem {
  const amount = money(-minor, item.amount.currency);
  const id = rowId('openitem', 'payment', item.id, minor);
  return {
    ...item,
    id,
    key: `payment-${id}`,
    kind: 'payment',
    documentNumber: 'PAY 1',
    documentDate: isoDate('2026-03-05'),
    amount,
    openAmount: amount,
    accountingAmount: amount,
  };
}

const postings = (credit: OpenItem) =>
  taken(
    composeEntries(
      {
        transaction: `payment-${credit.id}`,
        postingDate: credit.documentDate,
        documentDate: credit.documentDate,
        recordedOn: instant('2026-03-05T09:00:00Z'),
        legalEntityId: credit.legalEntityId,
      },
      (['receivable', 'cash'] as const).map((event) => ({
        event,
        amount: event === 'receivable' ? credit.amount : money(-credit.amount.minor, credit.amount.currency),
        accountingAmount: event === 'receivable' ? credit.amount : money(-credit.amount.minor, credit.amount.currency),
        rateDate: credit.documentDate,
        openItemId: credit.id,
        customerId: credit.customerId,
      })),
      { receivable: '1200', cash: '1100' },
    ),
  );
