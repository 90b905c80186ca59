import { type Execution } from '../pipeline/execution';
import { writeTransaction } from '../pipeline/write-transaction';
import { type MessageMap } from './message-map';
import { rollingUpOnce } from './pricing/pending-totals';

/** CreateMultiple: all rows or none. Steps on Create run for each row (the merged pipeline; conformance rows 78, 82). */
export function createMultiple(
  { targets }: MessageMap['CreateMultiple']['request'],
  execution: Execution,
): Promise<MessageMap['CreateMultiple']['response']> {
  return writeTransaction(execution, (inner) =>
    rollingUpOnce(inner, async (message) => {
      const ids: string[] = [];
      for (const target of targets) ids.push((await message.send('Create', { target }, message)).id);
      return { ids };
    }),
  );
}
