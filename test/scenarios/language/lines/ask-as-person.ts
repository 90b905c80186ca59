import { actionRequestSelect, readActionRequest, tables, writeActionRequest } from '@o2c/core/dataverse';
import { type IsoDate, rowId } from '@o2c/core/kernel';

import { actionPorts } from '../../../../azure-functions/src/adapters/compose/action-ports';
import { equal } from '../../../../azure-functions/src/adapters/dataverse/query/filter';
import { runActionRequest } from '../../../../azure-functions/src/jobs/action-requests/run-action-request';
import { readRows } from '../../../../scripts/dataverse/read-rows';
import { upsertRow } from '../../../../scripts/dataverse/upsert-row';
import { rowOf } from '../../../../scripts/provision-dataverse/row-of';
import { type World } from '../world';

/** What a person of the demo organisation asks for on a form. */
export interface Asked {
  /** The person's username. */
  readonly person: string;
  readonly day: IsoDate;
  readonly type: string;
  readonly target: { readonly table: string; readonly id: string };
  readonly payload: object;
  readonly reason: string;
}

/** How a request ended, in a word, and the code of its refusal. */
export interface Answered {
  readonly status: string;
  readonly refusal?: { readonly code: string };
}

/** Makes the request as the person, with the person's own rights, and runs it as the function does. */
export async function askAsPerson(world: World, asked: Asked): Promise<Answered> {
  const moment = world.moment(asked.day);
  const { connection, context } = world.session;
  const id = rowId('actionrequest', 'scenario', moment.correlationId);
  const row = writeActionRequest({
    id,
    type: asked.type,
    targetTable: asked.target.table,
    targetId: asked.target.id,
    payload: JSON.stringify(asked.payload),
    reason: asked.reason,
    status: 'requested',
    recordedOn: moment.now,
  });
  const actingAs = { systemUserId: rowId('systemuser', asked.person) };
  const { entitySetName, primaryId } = tables.actionRequest;
  await upsertRow({ connection, context: { ...context, actingAs } }, ...rowOf(tables.actionRequest, row));
  world.must(await runActionRequest(actionPorts(connection, world.path, moment), id));
  const where = equal(primaryId, { id });
  const [read] = await readRows(world.session, { from: entitySetName, select: actionRequestSelect, where });
  const { status, result = '{}' } = world.must(readActionRequest(read));
  return status === 'done' || status === 'needsApproval'
    ? { status }
    : { status, refusal: JSON.parse(result) as { code: string } };
}
