import { callFailed } from './call-failed';
import { type Session } from './connect';
import { createMultiple, type OutgoingRow } from './create-multiple';

const CHUNK = 500;

/** Creates any number of rows of one table in bulk messages. Throws when Dataverse refuses one; those before it are in. */
export async function createAll(
  session: Session,
  table: { readonly logicalName: string; readonly entitySetName: string },
  rows: readonly OutgoingRow[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK) {
    const reply = await createMultiple(session, table, rows.slice(start, start + CHUNK));
    if (reply.outcome !== 'ok') throw callFailed(`creating rows of ${table.logicalName}`, reply);
  }
}
