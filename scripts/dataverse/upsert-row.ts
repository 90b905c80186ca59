import { callDataverse } from '../../azure-functions/src/adapters/dataverse/call-dataverse';
import { writeExactJson } from '../../azure-functions/src/adapters/dataverse/json/write-exact-json';
import { callFailed } from './call-failed';
import { type Session } from './connect';
import { type OutgoingRow } from './create-multiple';

/** Creates the row with this id, or brings the one that is there to these values. Throws when Dataverse refuses. */
export async function upsertRow(
  { connection, context }: Session,
  target: { readonly entitySetName: string; readonly id: string },
  row: OutgoingRow,
): Promise<void> {
  const path = `${target.entitySetName}(${target.id})`;
  const reply = await callDataverse(connection, context, { method: 'PATCH', path, body: writeExactJson(row) });
  if (reply.outcome !== 'ok') throw callFailed(`writing ${path}`, reply);
}
