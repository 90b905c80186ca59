import { type Execution } from '../pipeline/execution';
import { writeTransaction } from '../pipeline/write-transaction';
import { type MessageMap } from './message-map';
import { rollingUpOnce } from './pricing/pending-totals';

/** UpsertMultiple: all rows or none; says nothing about which were created (row 80). */
export function upsertMultiple(
  { targets }: MessageMap['UpsertMultiple']['request'],
  execution: Execution,
): Promise<undefined> {
  return writeTransaction(execution, (inner) =>
    rollingUpOnce(inner, async (message) => {
      for (const target of targets) await message.send('Upsert', { target }, message);
      return undefined;
    }),
  );
}
