import { tables } from '@o2c/core/dataverse';
import { type Instant, ok } from '@o2c/core/kernel';
import { type Reading } from '../../../jobs/reading';
import { type CallContext, type DataverseConnection } from '../connection';
import { all, any, equal, type Filter, greater, isEmpty } from '../query/filter';
import { readBatch } from '../query/read-batch';
import { type RowQuery, type WireRow } from '../query/read-rows';
import { DRAFT_INVOICES, OPEN_QUOTES } from './credit-queries';
import { readRefusal } from './read-refusal';

const { salesOrder, salesOrderLine, quote, invoice } = tables;
const SUBMITTED = 1;

/**
 * The customers with orders, quotes or hand-made invoices that want a verdict: never evaluated, held, opened again after a rejection, or written
 * since the moment, which may have made a clearance stale (a hash cannot be asked for in a query; that it is stale is seen in the rows). One request.
 */
export async function waitingCustomers(
  connection: DataverseConnection,
  context: CallContext,
  writtenSince: Instant,
): Reading<readonly string[]> {
  const reads = await readBatch(connection, context, [
    ordersWaiting(writtenSince),
    linesWritten(writtenSince),
    documentsWaiting(quote, OPEN_QUOTES, writtenSince),
    documentsWaiting(invoice, DRAFT_INVOICES, writtenSince),
  ]);
  const customers = new Set<string>();
  for (const read of reads) {
    if (read.outcome !== 'ok') return readRefusal(read);
    for (const row of read.rows) for (const id of customerOf(row)) customers.add(id);
  }
  return ok([...customers]);
}

const isSubmitted = (path = ''): ReturnType<typeof equal> =>
  equal(`${path}${salesOrder.columns.state.name}`, { number: SUBMITTED });

function ordersWaiting(writtenSince: Instant): RowQuery {
  const { creditStatus, modifiedOn } = salesOrder.columns;
  const { held, notEvaluated, rejected } = salesOrder.choices.creditStatus;
  return {
    from: salesOrder.entitySetName,
    select: [salesOrder.lookups.customer.value],
    where: all(
      isSubmitted(),
      any(
        equal(creditStatus.name, { number: notEvaluated }),
        equal(creditStatus.name, { number: held }),
        equal(creditStatus.name, { number: rejected }),
        greater(modifiedOn.name, { date: writtenSince }),
      ),
    ),
  };
}

const ORDER = salesOrderLine.lookups.salesOrder.navigation;

function linesWritten(writtenSince: Instant): RowQuery {
  return {
    from: salesOrderLine.entitySetName,
    select: [salesOrderLine.primaryId],
    where: all(isSubmitted(`${ORDER}/`), greater(salesOrderLine.columns.modifiedOn.name, { date: writtenSince })),
    expand: `${ORDER}($select=${salesOrder.lookups.customer.value})`,
  };
}

/** A document nobody evaluated has no credit status at all: people make it, not we. */
function documentsWaiting(
  { entitySetName: from, columns, choices, lookups }: typeof quote | typeof invoice,
  open: readonly Filter[],
  writtenSince: Instant,
): RowQuery {
  const { creditStatus, modifiedOn } = columns;
  const waiting = any(
    isEmpty(creditStatus.name),
    ...[choices.creditStatus.notEvaluated, choices.creditStatus.held].map((number) =>
      equal(creditStatus.name, { number }),
    ),
    greater(modifiedOn.name, { date: writtenSince }),
  );
  return { from, select: [lookups.customer.value], where: all(...open, waiting) };
}

function customerOf(row: WireRow): readonly string[] {
  const order = (row[ORDER] ?? row) as WireRow;
  const id = order[salesOrder.lookups.customer.value];
  return typeof id === 'string' ? [id.toLowerCase()] : [];
}
