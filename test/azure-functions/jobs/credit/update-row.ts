import { callDataverse } from '../../../../azure-functions/src/adapters/dataverse/call-dataverse';
import {
  type OutgoingValue,
  writeExactJson,
} from '../../../../azure-functions/src/adapters/dataverse/json/write-exact-json';
import { type Session } from '../../../../scripts/dataverse/connect';

/** Changes a row as somebody with a form would, without a condition. */
export async function updateRow(
  { connection, context }: Session,
  { table, id }: { readonly table: { readonly entitySetName: string }; readonly id: string },
  changes: Readonly<Record<string, OutgoingValue>>,
): Promise<void> {
  const path = `${table.entitySetName}(${id})`;
  const reply = await callDataverse(connection, context, {
    method: 'PATCH',
    path,
    headers: { 'if-match': '*' },
    body: writeExactJson(changes),
  });
  expect(reply).toMatchObject({ outcome: 'ok' });
}
