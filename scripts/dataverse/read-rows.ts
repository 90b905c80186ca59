import {
  type RowQuery,
  readRows as readPages,
  type WireRow,
} from '../../azure-functions/src/adapters/dataverse/query/read-rows';
import { callFailed } from './call-failed';
import { type Session } from './connect';

/** All rows of a query, amounts as exact text. Throws with the platform's words when it cannot be read. */
export async function readRows({ connection, context }: Session, query: RowQuery): Promise<readonly WireRow[]> {
  const read = await readPages(connection, context, query);
  if (read.outcome !== 'ok') throw callFailed(`reading ${query.from}`, read);
  return read.rows;
}
