import {
  decisionSelect,
  invoiceIdOfLine,
  invoiceLineSelect,
  invoiceSelect,
  numberSeriesSelect,
  orderIdOfLine,
  orderLineSelect,
  readDecision,
  readInvoice,
  readNumberSeries,
  readRunChunk,
  readSalesOrder,
  readShipment,
  readVoidedNumber,
  runChunkSelect,
  salesOrderSelect,
  shipmentIdOfLine,
  shipmentLineSelect,
  shipmentSelect,
  tables,
  voidedNumberSelect,
} from '@o2c/core/dataverse';
import { type BillingBooks, checkBilling, numberInBlock } from '@o2c/core/invoicing';
import { instant } from '@o2c/core/kernel';

import { all, any, equal, type Filter, isFilled } from '../../azure-functions/src/adapters/dataverse/query/filter';
import { type WireRow } from '../../azure-functions/src/adapters/dataverse/query/read-rows';
import { type Joining, joinRows } from '../../azure-functions/src/adapters/dataverse/rows/join-rows';
import { POST_INVOICE } from '../../azure-functions/src/jobs/invoicing/judge-shipment';
import { readBlocks } from '../../azure-functions/src/jobs/invoicing/number-blocks';
import { type Session } from '../dataverse/connect';
import { readAll } from '../dataverse/read-all';
import { readRows } from '../dataverse/read-rows';
import { CommandRefusal } from '../o2c/command';
import { type Proof } from './proof';

/** Reads every document, shipment, order, series and voided number and proves that what was delivered is billed once, exactly, without a gap (I1 to I6). */
export const proveBilling: Proof = {
  invariants: ['I1', 'I2', 'I3', 'I4', 'I5', 'I6'],
  prove: async (session, time) => {
    const books = await readBillingBooks(session);
    return {
      checked: {
        invoices: books.invoices.length,
        shipments: books.shipments.length,
        'number series': books.series.length,
        'voided numbers': books.voided.length,
      },
      findings: checkBilling(books, time),
    };
  },
};

async function readBillingBooks(session: Session): Promise<BillingBooks> {
  const { invoice, invoiceLine, shipment, shipmentLine, salesOrder, salesOrderLine } = tables;
  const { numberSeries, voidedNumber } = tables;
  const rows = (from: string, select: readonly string[], where?: Filter): Promise<readonly WireRow[]> =>
    readRows(session, { from, select, ...(where === undefined ? {} : { where }) });
  const documents = await rows(invoice.entitySetName, [...invoiceSelect, invoice.columns.createdOn.name]);
  const posted = documents.filter((row) => row[invoice.columns.posted.name] === true);
  return {
    invoices: whole(posted, await rows(invoiceLine.entitySetName, invoiceLineSelect), {
      primaryId: invoice.primaryId,
      parentOf: invoiceIdOfLine,
      read: readInvoice,
    }),
    drafts: documents.filter((row) => !posted.includes(row)).map(draftOf),
    shipments: whole(
      await rows(shipment.entitySetName, shipmentSelect),
      await rows(shipmentLine.entitySetName, shipmentLineSelect),
      { primaryId: shipment.primaryId, parentOf: shipmentIdOfLine, read: readShipment },
    ),
    orders: whole(
      // An order that did not come through intake has no key; nothing of it can be shipped or billed.
      await rows(salesOrder.entitySetName, salesOrderSelect, isFilled(salesOrder.columns.key.name)),
      await rows(salesOrderLine.entitySetName, orderLineSelect),
      { primaryId: salesOrder.primaryId, parentOf: orderIdOfLine, read: readSalesOrder },
    ),
    series: await readAll(session, { from: numberSeries.entitySetName, select: numberSeriesSelect }, readNumberSeries),
    voided: await readAll(session, { from: voidedNumber.entitySetName, select: voidedNumberSelect }, readVoidedNumber),
    promised: new Set(await promisedNumbers(session)),
    explained: new Set((await refusals(session)).map(({ targetId }) => targetId)),
  };
}

/** The numbers that chunks at work have reserved; whoever gives a run up records them as void. */
async function promisedNumbers(session: Session): Promise<readonly string[]> {
  const { columns, entitySetName, choices, lookups } = tables.runChunk;
  const { planned, claimed, parked } = choices.runStatus;
  const job = `${lookups.run.navigation}/${tables.run.columns.job.name}`;
  const where = all(
    equal(job, { number: tables.run.choices.job.invoicing }),
    any(...[planned, claimed, parked].map((status) => equal(columns.runStatus.name, { number: status }))),
  );
  const chunks = await readAll(session, { from: entitySetName, select: runChunkSelect, where }, readRunChunk);
  return chunks
    .flatMap(({ checkpoint }) => readBlocks(checkpoint))
    .flatMap((block) => block.events.flatMap((event) => numberInBlock(block, event) ?? []));
}

/** Decisions that say of a shipment why it was not billed. */
const refusals = (session: Session) => {
  const { columns, entitySetName } = tables.decision;
  const where = all(
    equal(columns.type.name, { text: POST_INVOICE }),
    equal(columns.targetTable.name, { text: tables.shipment.logicalName }),
  );
  return readAll(session, { from: entitySetName, select: decisionSelect, where }, readDecision);
};

/** Rows with their lines; one that cannot be understood stops the proof, named with its columns. */
function whole<T>(heads: readonly WireRow[], lines: readonly WireRow[], joining: Joining<T>): readonly T[] {
  const { read, unreadable } = joinRows(heads, lines, joining);
  const [first] = unreadable.values();
  if (!first) return [...read.values()];
  const defects = first.defects.map((defect) => `${defect.column} ${defect.reason} (${defect.found})`);
  throw new CommandRefusal(`${first.table} ${first.id}: ${defects.join(', ')}`);
}

const draftOf = (row: WireRow): BillingBooks['drafts'][number] => ({
  id: String(row[tables.invoice.primaryId]),
  createdOn: instant(String(row[tables.invoice.columns.createdOn.name])),
});
