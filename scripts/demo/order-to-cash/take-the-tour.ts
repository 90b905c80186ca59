import {
  invoiceSelect,
  openItemSelect,
  ORDER_LINES,
  orderLineSelect,
  readInvoice,
  readOpenItem,
  readSalesOrder,
  salesOrderSelect,
  tables,
} from '@o2c/core/dataverse';
import { formatMoney } from '@o2c/core/kernel';
import { type Invoice } from '@o2c/core/invoicing';
import { orderIdentity, type SalesOrder } from '@o2c/core/ordering';

import { fulfilmentJobs } from '../../../azure-functions/src/adapters/compose/fulfilment-jobs';
import { all, equal } from '../../../azure-functions/src/adapters/dataverse/query/filter';
import { readRows } from '../../dataverse/read-rows';
import { camtFile } from '../../demo-year/camt-file';
import { must } from '../must';
import { CommandRefusal } from '../../o2c/command';
import { postToFunctions } from './post-to-functions';
import { type Tour } from './tour';
import { waitFor } from './wait-for';

/** Juniper Software, the customer of the small scenario who owes nothing overdue (the others show what holds an order), and our account it pays to. */
const CUSTOMER = 'C10024';
const OUR_ACCOUNT = 'GB33BUKB20201555555555';
const THEIR_ACCOUNT = 'DE89370400440532013000';

/**
 * One order through the running system: posted as a shop would, cleared, shipped, billed, mailed, paid through a bank statement and settled. Only
 * shipping is asked for here; everything else comes about by steps, lanes and jobs.
 */
export async function takeTheTour(tour: Tour): Promise<void> {
  const externalId = `TOUR-${tour.name}`;
  await postToFunctions(tour, 'orders', { contentType: 'application/json', text: JSON.stringify(orderOf(externalId)) });
  const { id } = orderIdentity('ecommerce', externalId);
  const order = await waitFor('a credit verdict', async () => {
    const read = await orderById(tour, id);
    return read?.creditStatus === 'notEvaluated' ? undefined : read;
  });
  tour.say(`Order ${order.orderNumber} of ${CUSTOMER}: ${order.creditStatus}.`);
  if (order.creditStatus !== 'cleared')
    throw new CommandRefusal(`order ${order.orderNumber} is ${order.creditStatus}: open it in the app to see why`);
  await ship(tour, order);
  const invoice = await waitFor('an invoice', () => invoiceOf(tour, id));
  tour.say(
    `Invoice ${invoice.documentNumber} over ${formatMoney(invoice.gross)} ${invoice.currency}, due ${invoice.dueDate}.`,
  );
  await waitFor('the mail', () => mailOf(tour, invoice.id));
  tour.say('Mailed; it lies in the mail sink and on the timeline of the customer.');
  await postToFunctions(tour, 'statements', { contentType: 'application/xml', text: paidBy(tour, invoice) });
  const item = await waitFor('the settlement', () => settledItem(tour, invoice.id));
  tour.say(
    `Paid on ${item.closedOn ?? ''}: nothing of ${item.documentNumber} is open. Open the order in the app: its timeline tells all of it.`,
  );
}

const orderOf = (externalId: string) => ({
  channel: 'ecommerce',
  externalId,
  legalEntity: 'US01',
  customer: CUSTOMER,
  currency: 'USD',
  purchaseOrder: `PO-${externalId}`,
  deliveryPreference: 'ups',
  lines: [
    { product: 'P-100', quantity: 4, unit: 'Piece', unitPrice: '162.00' },
    { product: 'P-300', quantity: 24, unit: 'Roll', unitPrice: '13.38' },
  ],
});

async function orderById({ posting }: Tour, id: string): Promise<SalesOrder | undefined> {
  const [row] = await readRows(posting, {
    from: tables.salesOrder.entitySetName,
    select: salesOrderSelect,
    where: equal(tables.salesOrder.primaryId, { id }),
    expand: `${ORDER_LINES}($select=${orderLineSelect.join(',')})`,
  });
  return row && must('the order', readSalesOrder(row, row[ORDER_LINES] as readonly unknown[]));
}

async function ship(tour: Tour, order: SalesOrder): Promise<void> {
  const moment = { now: tour.now(), today: tour.today, correlationId: tour.posting.context.correlationId };
  const { shipOrders, confirmDeliveries } = fulfilmentJobs({ dataverse: tour.posting.connection });
  const request = { key: order.externalId, orderId: order.id, shippedOn: tour.today };
  const [answer] = must('shipping', await shipOrders([request], moment));
  if (answer === undefined || answer.outcome === 'refused')
    throw new CommandRefusal(`the order was not shipped: ${JSON.stringify(answer)}`);
  must('delivery', await confirmDeliveries([{ shipmentId: answer.shipmentId, deliveredOn: tour.today }], moment));
  tour.say('Shipped and delivered.');
}

async function invoiceOf({ posting }: Tour, orderId: string): Promise<Invoice | undefined> {
  const where = equal(tables.invoice.lookups.salesOrder.value, { id: orderId });
  const [row] = await readRows(posting, { from: tables.invoice.entitySetName, select: invoiceSelect, where });
  return row && must('the invoice', readInvoice(row, []));
}

async function mailOf({ posting }: Tour, invoiceId: string): Promise<true | undefined> {
  const { columns, choices, entitySetName, primaryId } = tables.outbox;
  const where = all(
    equal(columns.targetId.name, { text: invoiceId }),
    equal(columns.outboxStatus.name, { number: choices.outboxStatus.sent }),
  );
  const rows = await readRows(posting, { from: entitySetName, select: [primaryId], where });
  return rows.length > 0 ? true : undefined;
}

const paidBy = ({ name, today }: Tour, invoice: Invoice): string =>
  camtFile({
    iban: OUR_ACCOUNT,
    currency: invoice.currency,
    sequence: Number(name),
    day: today,
    openingMinor: 0,
    entries: [
      {
        reference: `TOUR-${name}`,
        endToEndId: `TOUR-${name}`,
        amountMinor: invoice.gross.minor,
        counterparty: 'Customer of the tour',
        iban: THEIR_ACCOUNT,
        remittance: `Invoice ${invoice.documentNumber}`,
        structured: [],
        returned: false,
      },
    ],
  });

async function settledItem({ posting }: Tour, invoiceId: string) {
  const where = equal(tables.openItem.lookups.invoice.value, { id: invoiceId });
  const [row] = await readRows(posting, { from: tables.openItem.entitySetName, select: openItemSelect, where });
  const item = row && must('the open item', readOpenItem(row));
  return item?.closedOn === undefined ? undefined : item;
}
