import {
  type RowForCreate,
  type RowLinks,
  type RowTree,
  tables,
  writeDecision,
  writeInvoice,
  writeLedgerEntry,
  writeOpenItem,
  writeOutboxMessage,
} from '@o2c/core/dataverse';
import { type Shipment } from '@o2c/core/fulfilment';
import { type Billing, numberInvoice, type PostedDocument } from '@o2c/core/invoicing';
import { alternateKey, rowId } from '@o2c/core/kernel';
import { type OutboxMessage } from '@o2c/core/operations';
import { type SalesOrder } from '@o2c/core/ordering';
import { type ActionCall, type Transaction } from '../../adapters/dataverse/transactions/transaction';
import { orderUpdates } from '../fulfilment/order-updates';
import { type Moment } from '../moment';
import { postedDecision } from './invoice-decision';

/** `salesorder.statuscode` Complete. */
const COMPLETE = 100_001;

export interface InvoiceToWrite {
  readonly shipment: Shipment;
  readonly billing: Billing;
  readonly documentNumber: string;
}

/**
 * The one change set of an invoice: document, lines, open items and postings as one row with others nested in it, the message to its customer, the
 * decision, and shipment, order and order lines over the versions that were read. Nine operations for three lines, of which the last is only
 * there when the order is complete.
 */
export function invoiceTransaction(
  { shipment, billing, documentNumber }: InvoiceToWrite,
  links: RowLinks,
  moment: Moment,
): Transaction {
  const posted = numberInvoice(billing.document, documentNumber);
  const { invoice } = posted;
  return {
    key: invoice.key,
    creates: [
      { entitySetName: tables.invoice.entitySetName, row: documentTree(posted, links) },
      { entitySetName: tables.outbox.entitySetName, row: writeOutboxMessage(mailOf(posted, moment)) },
      {
        entitySetName: tables.decision.entitySetName,
        row: writeDecision(postedDecision(invoice, billing, moment), links),
      },
    ],
    updates: [
      shipmentUpdate(shipment, {
        [tables.shipment.columns.posted.name]: true,
        [`${tables.shipment.lookups.invoice.navigation}@odata.bind`]: `/${tables.invoice.entitySetName}(${invoice.id})`,
        [tables.shipment.columns.lastOperationId.name]: invoice.lastOperationId,
      }),
      ...orderUpdates(billing.order, invoice.lastOperationId, ({ invoicedQuantity }) => ({
        [tables.salesOrderLine.columns.invoicedQuantity.name]: { exact: invoicedQuantity },
      })),
    ],
    ...(billing.completesOrder ? { actions: [fulfilment(billing.order, posted)] } : {}),
  };
}

/** A change of a shipment over the version that was read. */
export const shipmentUpdate = (
  { id, etag }: Shipment,
  changes: Transaction['updates'][number]['changes'],
): Transaction['updates'][number] => ({ entitySetName: tables.shipment.entitySetName, id, etag, changes });

/** A document with its lines, its open items and their postings as one row to create. */
export const documentTree = ({ invoice, openItems, entries }: PostedDocument, links: RowLinks): RowTree => ({
  ...writeInvoice(invoice, links),
  [tables.openItem.lookups.invoice.collection]: openItems.map((item) => ({
    ...writeOpenItem(item, links),
    [tables.ledgerEntry.lookups.openItem.collection]: entries
      .filter(({ openItemId }) => openItemId === item.id)
      .map((entry) => nested(writeLedgerEntry(entry, links))),
  })),
});

const ITEM_OF_ENTRY = `${tables.ledgerEntry.lookups.openItem.navigation}@odata.bind`;

/** A nested row says by its place what it points at; saying it twice is refused. */
const nested = (row: RowForCreate): RowForCreate =>
  Object.fromEntries(Object.entries(row).filter(([name]) => name !== ITEM_OF_ENTRY));

/** The message that carries a document to its customer; the document's row says all it needs. */
export const mailOf = ({ invoice }: Pick<PostedDocument, 'invoice'>, moment: Moment): OutboxMessage => ({
  id: rowId('outbox', 'mail', invoice.id),
  key: alternateKey('mail', invoice.id),
  type: 'mail.document',
  legalEntityId: invoice.legalEntityId,
  targetTable: tables.invoice.logicalName,
  targetId: invoice.id,
  payload: '{}',
  status: 'pending',
  dueOn: moment.now,
  correlationId: moment.correlationId,
  recordedOn: moment.now,
});

const fulfilment = (order: SalesOrder, { invoice }: PostedDocument): ActionCall => ({
  path: 'FulfillSalesOrder',
  body: {
    OrderClose: {
      activityid: rowId('orderclose', order.id),
      subject: `${order.orderNumber} billed in full with ${invoice.documentNumber}`,
      actualend: invoice.issueDate,
      'salesorderid@odata.bind': `/${tables.salesOrder.entitySetName}(${order.id})`,
    },
    Status: COMPLETE,
  },
});
