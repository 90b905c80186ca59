import { callDataverse } from '../../azure-functions/src/adapters/dataverse/call-dataverse';
import { type OutgoingValue, writeExactJson } from '../../azure-functions/src/adapters/dataverse/json/write-exact-json';
import { type Reply } from '../../azure-functions/src/adapters/dataverse/reply';
import { type Session } from './connect';

export type OutgoingRow = Readonly<Record<string, OutgoingValue | undefined>>;

/** Creates rows of one table, nested rows included, in one bulk message: all of them or none. Deadline of a batch. */
export function createMultiple(
  { connection, context }: Session,
  table: { readonly logicalName: string; readonly entitySetName: string },
  rows: readonly OutgoingRow[],
): Promise<Reply> {
  const targets = rows.map((row) => ({ '@odata.type': `Microsoft.Dynamics.CRM.${table.logicalName}`, ...row }));
  return callDataverse(connection, context, {
    method: 'POST',
    path: `${table.entitySetName}/Microsoft.Dynamics.CRM.CreateMultiple`,
    body: writeExactJson({ Targets: targets }),
    deadlineMilliseconds: connection.deadlines.batchMilliseconds,
  });
}
