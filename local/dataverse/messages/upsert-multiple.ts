import { type Execution } from '../pipeline/execution';
import { writeTransaction } from '../pipeline/write-transaction';
import { type MessageMap } from './message-map';

/** UpsertMultiple: all rows or none; says nothing about which were created (row 80). */
export function upsertMultiple(
  { targets }: MessageMap['UpsertMultiple']['request'],
  execution: Execution,
): Promise<undefined> {
  return writeTransaction(execution, async (inner) => {
    for (const target of targets) await inner.send('Upsert', { target }, inner);
    return undefined;
  });
}
