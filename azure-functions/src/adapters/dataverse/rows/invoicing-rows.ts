import {
  numberSeriesSelect,
  readNumberSeries,
  readRunChunk,
  readVoidedNumber,
  runChunkSelect,
  type StoredNumberSeries,
  tables,
  voidedNumberSelect,
} from '@o2c/core/dataverse';
import { ok } from '@o2c/core/kernel';
import { type InvoicingPorts, type UsedNumbers } from '../../../jobs/invoicing/invoicing-ports';
import { type Reading } from '../../../jobs/reading';
import { type CallContext, type DataverseConnection } from '../connection';
import { all, equal, oneOfEach } from '../query/filter';
import { readBatch } from '../query/read-batch';
import { readGroups } from '../query/read-groups';
import { type RowQuery, type WireRow } from '../query/read-rows';
import { writeTransactions } from '../transactions/write-transactions';
import { readFulfilmentState } from './fulfilment-rows';
import { approvalQueries, approvalsOf } from './approval-rows';
import { billableShipments } from './billable-shipments';
import { understood } from './understood';

const { numberSeries, voidedNumber, run, runChunk, invoice } = tables;

/** Invoicing over Dataverse. */
export const invoicingRows = (connection: DataverseConnection, context: CallContext): InvoicingPorts => ({
  population: (scope) => billableShipments(connection, context, scope),
  read: async (shipmentIds, year) => {
    const series = seriesQuery(year);
    const read = await readFulfilmentState(connection, context, { orderIds: [], shipmentIds, also: [series] });
    if (!read.ok) return read;
    const { state, also } = read.value;
    return ok({ ...state, series: seriesOf(also.flat()) });
  },
  seriesOf: async (year) => {
    const read = await readGroups(connection, context, { series: [seriesQuery(year)] });
    return read.ok ? ok(seriesOf(read.value.series.flat())) : read;
  },
  usedNumbers: (chunkId, invoiceIds) => usedNumbers(connection, context, { chunkId, invoiceIds }),
  approvals: async (ids) => approvalsOf(await readBatch(connection, context, approvalQueries(ids))),
  chunk: async (id) => {
    const where = equal(runChunk.columns.id.name, { id });
    const query: RowQuery = { from: runChunk.entitySetName, select: runChunkSelect, where };
    const read = await readGroups(connection, context, { chunk: [query] });
    return read.ok ? ok(understood(read.value.chunk.flat(), readRunChunk)[0]) : read;
  },
  givenUpChunks: async () => {
    const read = await readGroups(connection, context, { chunks: [GIVEN_UP] });
    if (!read.ok) return read;
    const chunks = understood(read.value.chunks.flat(), readRunChunk);
    return ok(chunks.filter(({ checkpoint }) => checkpoint !== undefined));
  },
  write: (transactions) => writeTransactions(connection, context, transactions),
});

const GIVEN_UP: RowQuery = {
  from: runChunk.entitySetName,
  select: runChunkSelect,
  where: all(
    equal(runChunk.columns.runStatus.name, { number: runChunk.choices.runStatus.failed }),
    equal(`${runChunk.lookups.run.navigation}/${run.columns.job.name}`, { number: run.choices.job.invoicing }),
  ),
};

const seriesQuery = (year: number): RowQuery => ({
  from: numberSeries.entitySetName,
  select: numberSeriesSelect,
  where: all(
    equal(numberSeries.columns.year.name, { number: year }),
    equal(numberSeries.columns.documentType.name, { number: numberSeries.choices.documentType.invoice }),
  ),
});

const seriesOf = (rows: readonly WireRow[]): readonly StoredNumberSeries[] => understood(rows, readNumberSeries);

async function usedNumbers(
  connection: DataverseConnection,
  context: CallContext,
  { chunkId, invoiceIds }: { readonly chunkId: string; readonly invoiceIds: readonly string[] },
): Reading<UsedNumbers> {
  const { id, documentNumber } = invoice.columns;
  const read = await readGroups(connection, context, {
    voided: [
      {
        from: voidedNumber.entitySetName,
        select: voidedNumberSelect,
        where: equal(voidedNumber.lookups.runChunk.value, { id: chunkId }),
      },
    ],
    invoices: oneOfEach(
      id.name,
      invoiceIds.map((one) => ({ id: one })),
    ).map((where) => ({ from: invoice.entitySetName, select: [id.name, documentNumber.name], where })),
  });
  if (!read.ok) return read;
  const voided = understood(read.value.voided.flat(), readVoidedNumber);
  return ok({
    documents: new Map(
      read.value.invoices.flat().map((row) => [String(row[id.name]).toLowerCase(), String(row[documentNumber.name])]),
    ),
    voided: new Set(voided.map((one) => one.documentNumber)),
  });
}
