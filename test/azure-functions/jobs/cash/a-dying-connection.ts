import { type DataverseConnection } from '../../../../azure-functions/src/adapters/dataverse/connection';
import { aConnection } from '../../adapters/dataverse/a-dataverse';

/** The process is killed at a request: before it leaves, or after it was executed and before its answer came. */
export interface Death {
  /** From 0. */
  readonly at: number;
  readonly moment: 'before' | 'after';
}

/** A connection over which nothing comes through any more from a request on, as for a process that was killed there. */
export function dyingConnection(url: string, { at, moment }: Death): DataverseConnection {
  let count = 0;
  const alive = aConnection(url, 60_000);
  return {
    ...alive,
    patience: { tries: 1, milliseconds: 1 },
    fetch: async (...request) => {
      const own = count;
      count += 1;
      if (own > at || (own === at && moment === 'before')) throw new TypeError('killed');
      const answer = await fetch(...request);
      if (own < at) return answer;
      await answer.text();
      throw new TypeError('killed');
    },
  };
}
