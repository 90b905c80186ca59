import { actionRequestSelect, readActionRequest, tables } from '@o2c/core/dataverse';
import { ok } from '@o2c/core/kernel';
import { z } from 'zod';
import { type ActionRequest, type ActionRequests, type Conclusion } from '../../../jobs/action-requests/action-request';
import { type Operation } from '../batch/change-set';
import { sendBatch } from '../batch/send-batch';
import { type CallContext, type DataverseConnection } from '../connection';
import { writeExactJson } from '../json/write-exact-json';
import { all, atMost, equal } from '../query/filter';
import { readRows, type WireRow } from '../query/read-rows';
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
    const rows = await snapshots.operationsFor(conclusion.snapshots);
    if (!rows.ok) return rows;
    const [outcome] = await sendBatch(connection, context, [[statusOperation(request, conclusion), ...rows.value]]);
    if (!outcome) throw new Error('A batch of one change set has one outcome.');
    if (outcome.outcome === 'ok') return ok('written');
    return outcome.outcome === 'conflict' ? ok('changed') : readRefusal(outcome);
  },
});

/** Over the row as it was read: a row that changed since fails the whole change set. */
const statusOperation = (request: ActionRequest, { status, result }: Conclusion): Operation => ({
  method: 'PATCH',
  path: `${entitySetName}(${request.id})`,
  headers: { 'If-Match': request.etag },
  body: writeExactJson({
    [columns.requestStatus.name]: choices.requestStatus[status],
    [columns.result.name]: JSON.stringify(result),
  }),
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
    status: row.status,
    initiatingUserId: platform[CREATED_BY],
  };
}
