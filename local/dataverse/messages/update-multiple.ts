import { type Execution } from '../pipeline/execution';
import { writeTransaction } from '../pipeline/write-transaction';
import { type MessageMap } from './message-map';
import { rollingUpOnce } from './pricing/pending-totals';

/** UpdateMultiple: all rows or none; row versions are not compared, as on the platform (reliability.md 1.3, row 79). */
export function updateMultiple(
  { targets }: MessageMap['UpdateMultiple']['request'],
  execution: Execution,
): Promise<undefined> {
  return writeTransaction(execution, (inner) =>
    rollingUpOnce(inner, async (message) => {
      for (const target of targets) await message.send('Update', { target }, message);
      return undefined;
    }),
  );
}
