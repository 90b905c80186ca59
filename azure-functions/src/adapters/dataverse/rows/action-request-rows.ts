import { actionRequestSelect, readActionRequest, tables } from '@o2c/core/dataverse';
import { ok, refuse, type Result } from '@o2c/core/kernel';
import { z } from 'zod';
import { type ActionRequest, type ActionRequests, type Conclusion } from '../../../jobs/action-requests/action-request';
import { type ReadRefusal } from '../../../jobs/reading';
import { type CallContext, type DataverseConnection } from '../connection';
import { all, atMost, equal } from '../query/filter';
import { readRows, type WireRow } from '../query/read-rows';
import { type RowUpdate, type TransactionOutcome } from '../transactions/transaction';
import { writeTransactions } from '../transactions/write-transactions';
import { readRefusal } from './read-refusal';
import { type SnapshotRows } from './snapshot-rows';
import { understood } from './understood';

const { columns, choices, entitySetName, primaryId } = tables.actionRequest;
/** The platform's own column, on every table: who made the row, which no client can write. */
const CREATED_BY = '_createdby_value';

/** Action requests as rows, read and concluded as the service. */
export const actionRequestRows = (
  connection: DataverseConnection,
  context: CallContext,
  snapshots: SnapshotRows,
): ActionRequests => ({
  byId: async (id) => {
    const select = [...actionRequestSelect, CREATED_BY];
    const read = await readRows(connection, context, {
      from: entitySetName,
      select,
      where: equal(primaryId, { id }),
      top: 1,
    });
    return read.outcome === 'ok' ? ok(read.rows.map(toActionRequest)[0]) : readRefusal(read);
  },
  waitingSince: async (before, most) => {
    const waiting = equal(columns.requestStatus.name, { number: choices.requestStatus.requested });
    const read = await readRows(connection, context, {
      from: entitySetName,
      select: [primaryId],
      where: all(waiting, atMost(columns.createdOn.name, { date: before })),
      orderBy: `${columns.createdOn.name} asc`,
      top: most,
    });
    return read.outcome === 'ok' ? ok(read.rows.map((row) => z.string().parse(row[primaryId]))) : readRefusal(read);
  },
  conclude: async (request, conclusion) => {
    const rows = await snapshots.createsFor(conclusion.snapshots);
    if (!rows.ok) return rows;
    const { creates, updates } = conclusion.effects ?? { creates: [], updates: [] };
    const transaction = {
      key: request.id,
      creates: [...rows.value, ...creates],
      updates: [statusUpdate(request, conclusion), ...updates],
    };
    const outcomes = await writeTransactions(connection, context, [transaction]);
    return conclusionWritten(outcomes.get(request.id));
  },
});

function conclusionWritten(outcome: TransactionOutcome | undefined): Result<'written' | 'changed', ReadRefusal> {
  switch (outcome?.outcome) {
    case 'written':
      return ok('written');
    case 'conflict':
      return ok('changed');
    case 'rejected':
      return refuse({ code: 'dataverse.rejected', reason: `${outcome.code} ${outcome.message}` });
    case 'unknown':
      return refuse({ code: 'dataverse.unavailable', reason: outcome.reason });
    case undefined:
      throw new Error('One transaction has one outcome.');
  }
}

/** Over the row as it was read: a row that changed since fails the whole change set. */
const statusUpdate = (request: ActionRequest, { status, result }: Conclusion): RowUpdate => ({
  entitySetName,
  id: request.id,
  etag: request.etag,
  changes: {
    [columns.requestStatus.name]: choices.requestStatus[status],
    [columns.result.name]: JSON.stringify(result),
  },
});

const platformColumns = z.object({ '@odata.etag': z.string(), [CREATED_BY]: z.guid() });

function toActionRequest(wire: WireRow): ActionRequest {
  const [row] = understood([wire], readActionRequest);
  const platform = platformColumns.parse(wire);
  if (!row) throw new Error('One row in, one row out.');
  return {
    id: row.id,
    etag: platform['@odata.etag'],
    type: row.type,
    targetTable: row.targetTable,
    targetId: row.targetId.toLowerCase(),
    payload: row.payload ?? '',
    ...(row.reason === undefined ? {} : { reason: row.reason }),
    status: row.status,
    initiatingUserId: platform[CREATED_BY],
  };
}
