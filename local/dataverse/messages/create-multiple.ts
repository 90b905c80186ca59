import { type Execution } from '../pipeline/execution';
import { writeTransaction } from '../pipeline/write-transaction';
import { type MessageMap } from './message-map';

/** CreateMultiple: all rows or none. Steps on Create run for each row (the merged pipeline; conformance rows 78, 82). */
export function createMultiple(
  { targets }: MessageMap['CreateMultiple']['request'],
  execution: Execution,
): Promise<MessageMap['CreateMultiple']['response']> {
  return writeTransaction(execution, async (inner) => {
    const ids: string[] = [];
    for (const target of targets) ids.push((await inner.send('Create', { target }, inner)).id);
    return { ids };
  });
}
